import { isRecord } from '../is-record.ts';

/** An act upon marks, with a number made up for it. */
export interface ActStamp {
  revision: number;
  stamp: number;
}

/** What the marks are as a whole. */
export interface Whole {
  /** Made up with the database: another one has another. */
  generation: string;
  /** The number of the last act upon marks. */
  revision: number;
  marks: number;
  kept: number;
  /**
   * The last acts, the latest at the end: a browser may set a database back, and what is done then takes the same numbers
   * once more. Left out by earlier versions.
   */
  acts?: readonly ActStamp[];
}

/** What the copy is as a whole: by it a side that has lost something is known without reading either. */
export interface Canary extends Omit<Whole, 'acts'> {
  /** That of the last act; left out by earlier versions. */
  stamp?: number;
  /** The form of the records; a later one may hold more. */
  version: number;
  /** How many records there are beside it. */
  records: number;
  /** Epoch ms. */
  writtenAt: number;
}

/** The form of records that this version writes. */
const copyVersion = 1;

const numbers = ['version', 'revision', 'marks', 'kept', 'records', 'writtenAt'] as const;

/** What is written of a copy that has so many records, once it holds all that the database is as a whole. */
export function canaryOf(
  { generation, revision, marks, kept, acts }: Whole,
  records: number,
  writtenAt: number,
): Canary {
  const stamp = acts?.at(-1)?.stamp;
  return {
    ...{ version: copyVersion, generation, revision, marks, kept, records, writtenAt },
    ...(stamp !== undefined && { stamp }),
  };
}

/** Reads a canary; undefined where any of it is missing: then it says nothing. */
export function readCanary(raw: unknown): Canary | undefined {
  if (!isRecord(raw) || typeof raw.generation !== 'string') return undefined;
  const [version, revision, marks, kept, records, writtenAt] = numbers.map((name) => {
    const value = raw[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  });
  if (version === undefined || revision === undefined || marks === undefined) return undefined;
  if (kept === undefined || records === undefined || writtenAt === undefined) return undefined;
  const { stamp } = raw;
  return {
    ...{ version, generation: raw.generation, revision, marks, kept, records, writtenAt },
    ...(typeof stamp === 'number' && { stamp }),
  };
}

/** True where the database has gone on from where the copy was written. */
export function isContinued({ acts = [] }: Whole, { revision, stamp }: Canary): boolean {
  return acts.some((act) => act.revision === revision && act.stamp === stamp);
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
  if (!isContinued(whole, canary)) return 'apart';
  if (canary.revision < whole.revision) return 'behind';
  return canary.marks === whole.marks && canary.kept === whole.kept ? 'same' : 'apart';
}
