import { isRecord } from '../is-record.ts';

/** What the marks are as a whole. */
export interface Whole {
  /** Made up with the database: another one has another. */
  generation: string;
  /** The number of the last act upon marks. */
  revision: number;
  marks: number;
  kept: number;
}

/** What the copy is as a whole: by it a side that has lost something is known without reading either. */
export interface Canary extends Whole {
  /** The form of the records; a later one may hold more. */
  version: number;
  /** How many records there are beside it. */
  records: number;
  /** Epoch ms. */
  writtenAt: number;
}

/** The form of records that this version writes. */
export const copyVersion = 1;

const numbers = ['version', 'revision', 'marks', 'kept', 'records', 'writtenAt'] as const;

/** Reads a canary; undefined where any of it is missing: then it says nothing. */
export function readCanary(raw: unknown): Canary | undefined {
  if (!isRecord(raw) || typeof raw.generation !== 'string') return undefined;
  const [version, revision, marks, kept, records, writtenAt] = numbers.map((name) => {
    const value = raw[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  });
  if (version === undefined || revision === undefined || marks === undefined) return undefined;
  if (kept === undefined || records === undefined || writtenAt === undefined) return undefined;
  return { version, generation: raw.generation, revision, marks, kept, records, writtenAt };
}

/** How two copies stand to each other: `behind` where the second only lacks what was done last. */
export type Standing = 'same' | 'behind' | 'apart';

/**
 * Tells how the copies stand from what each says of itself (`whole`, `canary`) and from how much of it there is: rows of
 * the database, records of the second copy.
 */
export function standing(
  whole: Whole,
  rows: number,
  canary: Canary | undefined,
  records: number,
): Standing {
  const isWhole = whole.marks === rows && canary?.records === records;
  if (!canary || !isWhole || canary.generation !== whole.generation) return 'apart';
  if (canary.revision !== whole.revision) {
    return canary.revision < whole.revision ? 'behind' : 'apart';
  }
  return canary.marks === whole.marks && canary.kept === whole.kept ? 'same' : 'apart';
}
