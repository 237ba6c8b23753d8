import type { Mark } from '../papers/mark.ts';
import type { CountHistory } from '../papers/momentum.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { Unseen } from '../papers/unseen.ts';
import { closeIds, mostBetween } from './close-ids.ts';
import type { PaperboyDatabase, PaperRecord } from './db.ts';

/** From so many neighbours on, a range is cheaper than they are one by one. */
const leastInRange = 4;

type IdRange = [least: PaperId, most: PaperId];

interface Reads {
  ranges: IdRange[];
  /** Ids that have few neighbours. */
  alone: PaperId[];
}

/** A handful of requests for hundreds of ids: a request for each would be felt. */
function readsFor(ids: readonly PaperId[], most: number): Reads {
  const reads: Reads = { ranges: [], alone: [] };
  for (const group of closeIds(ids, most)) {
    if (group.length < leastInRange) reads.alone.push(...group);
    else reads.ranges.push([group[0], group.at(-1) ?? group[0]]);
  }
  return reads;
}

/** What every table keyed by a paper's id can do. */
interface KeyedTable<Row> {
  where(index: ':id'): {
    between(
      least: PaperId,
      most: PaperId,
      holdsLeast: true,
      holdsMost: true,
    ): {
      toArray(): PromiseLike<Row[]>;
      primaryKeys(): PromiseLike<PaperId[]>;
      delete(): PromiseLike<number>;
    };
  };
  bulkGet(ids: PaperId[]): PromiseLike<(Row | undefined)[]>;
  bulkDelete(ids: PaperId[]): PromiseLike<void>;
}

function rangeOf<Row>(table: KeyedTable<Row>, [least, most]: IdRange) {
  return table.where(':id').between(least, most, true, true);
}

async function rowsById<Row>(
  table: KeyedTable<Row>,
  { ranges, alone }: Reads,
  idOf: (row: Row) => PaperId,
): Promise<Map<PaperId, Row>> {
  const found = await Promise.all([
    ...ranges.map((range) => rangeOf(table, range).toArray()),
    alone.length > 0 ? table.bulkGet(alone) : [],
  ]);
  const rows = new Map<PaperId, Row>();
  for (const row of found.flat()) if (row) rows.set(idOf(row), row);
  return rows;
}

/** The marks of these papers by their ids, and perhaps those of some that lie between them. */
export function marksById(db: PaperboyDatabase, ids: readonly PaperId[]) {
  return rowsById<Mark>(db.marks, readsFor(ids, mostBetween.marks), ({ paperId }) => paperId);
}

/** What is new of these papers by their ids, and perhaps of some that lie between them. */
export function unseenById(db: PaperboyDatabase, ids: readonly PaperId[]) {
  return rowsById<Unseen>(db.unseen, readsFor(ids, mostBetween.marks), ({ paperId }) => paperId);
}

/** Which of these papers are new, and perhaps of some that lie between them: without their rows, which would be copied. */
export async function newAmong(
  db: PaperboyDatabase,
  ids: readonly PaperId[],
): Promise<Set<PaperId>> {
  const { ranges, alone } = readsFor(ids, mostBetween.marks);
  const [rows, ...keys] = await Promise.all([
    alone.length > 0 ? db.unseen.bulkGet(alone) : [],
    ...ranges.map((range) => rangeOf(db.unseen, range).primaryKeys()),
  ]);
  return new Set([...rows.flatMap((row) => row?.paperId ?? []), ...keys.flat()]);
}

/** The histories of these papers' counts by their ids, and perhaps those of some that lie between them. */
export function countsById(db: PaperboyDatabase, ids: readonly PaperId[]) {
  return rowsById<CountHistory>(db.counts, readsFor(ids, mostBetween.marks), (row) => row.paperId);
}

/** The papers that are stored by their ids, and perhaps some that lie between them. */
export function papersById(db: PaperboyDatabase, ids: readonly PaperId[]) {
  return rowsById<PaperRecord>(db.papers, readsFor(ids, mostBetween.papers), ({ id }) => id);
}

/**
 * Deletes marks, or what is new, of papers. `present` is what this transaction has read by these ids or more: where
 * nothing else lies between them, one request deletes many.
 */
export async function deleteByIds(
  table: KeyedTable<unknown>,
  ids: readonly PaperId[],
  present: ReadonlySet<PaperId>,
): Promise<void> {
  const gone = new Set(ids);
  const stretches: PaperId[][] = [[]];
  for (const id of [...present].sort()) {
    if (gone.has(id)) stretches.at(-1)?.push(id);
    else stretches.push([]);
  }
  const reads = stretches.map((stretch) => readsFor(stretch, mostBetween.marks));
  const alone = reads.flatMap((read) => read.alone);
  await Promise.all([
    ...reads.flatMap(({ ranges }) => ranges.map((range) => rangeOf(table, range).delete())),
    alone.length > 0 && table.bulkDelete(alone),
  ]);
}
