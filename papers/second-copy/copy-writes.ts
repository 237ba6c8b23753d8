import { dequal } from 'dequal/lite';
import { isRecord } from '../is-record.ts';
import { readMark } from '../read-mark.ts';
import { isRecordKey } from './copy-keys.ts';
import type { CopyRecords } from './copy-records.ts';

/** What to write into the second copy, and then what to remove from it. */
export interface CopyWrites {
  set: CopyRecords;
  gone: string[];
}

/** True where all that the record said has another place now; one that could not be read is left where it is. */
function isMoved(key: string, raw: unknown): boolean {
  if (!isRecordKey(key) || key.startsWith('own:') || !isRecord(raw)) return false;
  return readMark(raw.mark) !== undefined || Array.isArray(raw.marks);
}

/** What makes `records` of what lies there now, under the same keys or others; what is the same is not written. */
export function copyWrites(before: CopyRecords, records: CopyRecords): CopyWrites {
  const set = Object.entries(records).filter(([key, record]) => !dequal(record, before[key]));
  const gone = Object.entries(before).filter(
    ([key, raw]) => !Object.hasOwn(records, key) && isMoved(key, raw),
  );
  return { set: Object.fromEntries(set), gone: gone.map(([key]) => key) };
}
