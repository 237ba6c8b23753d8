import { isRecord } from '../is-record.ts';
import { isKept, type Mark } from '../mark.ts';
import { mergeMarks } from '../merge-marks.ts';
import type { PaperId } from '../paper-id.ts';
import { readMark } from '../read-mark.ts';
import { keptKey, type OwnKey, ownKey, ownKeys, stateKey, stretchOf } from './copy-keys.ts';

/** A row of the panel's, and how often it was written: the more often, the later. */
export interface OwnRow {
  value: unknown;
  edition: number;
}

/** All that the user made, on one side; papers are those that are kept. */
export interface Side {
  marks: Map<PaperId, Mark>;
  /** As they were written; they are read where they are needed. */
  papers: Map<PaperId, unknown>;
  own: Map<OwnKey, OwnRow>;
}

/** Records of the second copy by their keys. */
export type CopyRecords = Record<string, unknown>;

function takeMark({ marks, papers }: Side, raw: unknown, paper?: unknown): void {
  const mark = readMark(raw);
  if (!mark) return;
  const known = marks.get(mark.paperId);
  marks.set(mark.paperId, known ? mergeMarks(known, mark) : mark);
  if (isRecord(paper)) papers.set(mark.paperId, paper);
}

/** Reads records, whatever keys they lie under; what cannot be read is left out, and costs no other record. */
export function readRecords(records: CopyRecords): Side {
  const side: Side = { marks: new Map(), papers: new Map(), own: new Map() };
  for (const [key, raw] of Object.entries(records)) {
    if (!isRecord(raw)) continue;
    takeMark(side, raw.mark, raw.paper);
    if (Array.isArray(raw.marks)) for (const mark of raw.marks) takeMark(side, mark);
    const own = ownKeys.find((name) => ownKey(name) === key);
    const { edition } = raw;
    if (own && typeof edition === 'number') side.own.set(own, { value: raw.value, edition });
  }
  return side;
}

/** The records of these marks: one for each kept paper, one for what else there is in each stretch of numbers. */
export function markRecords({ marks, papers }: Pick<Side, 'marks' | 'papers'>): CopyRecords {
  const records: CopyRecords = {};
  const states = new Map<string, Mark[]>();
  for (const [id, mark] of marks) {
    const paper = papers.get(id);
    if (isKept(mark)) records[keptKey(id)] = paper === undefined ? { mark } : { mark, paper };
    else states.set(stretchOf(id), [...(states.get(stretchOf(id)) ?? []), mark]);
  }
  for (const [stretch, inOrder] of states) {
    records[stateKey(stretch)] = {
      marks: inOrder.sort((a, b) => (a.paperId < b.paperId ? -1 : 1)),
    };
  }
  return records;
}

/** The records of these rows of the panel's. */
export function ownRecords(own: Side['own']): CopyRecords {
  return Object.fromEntries([...own].map(([key, row]) => [ownKey(key), row]));
}
