import { isKept, type Mark } from '../papers/mark.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { MarksTally, PaperboyDatabase } from './db.ts';

function keptIn(marks: readonly Mark[]): number {
  return marks.filter(isKept).length;
}

async function countAnew(db: PaperboyDatabase): Promise<MarksTally> {
  const marks = await db.marks.toArray();
  const revision = marks.reduce((last, mark) => Math.max(last, mark.revision ?? 0), 0);
  const generation = crypto.randomUUID();
  return { id: 'marks', generation, revision, marks: marks.length, kept: keptIn(marks) };
}

/** What is known of the marks as a whole, within the caller's transaction; counted where no row says it yet. */
export async function readTally(db: PaperboyDatabase): Promise<MarksTally> {
  return (await db.tallies.get('marks')) ?? (await countAnew(db));
}

/**
 * Writes marks under the next revision, within the caller's transaction, and counts them: whoever has read up to a
 * revision finds what changed since above it, and a store that has lost rows is known by its counts. `before` holds
 * every mark that there was of these papers, and `tally` is what the transaction has read.
 */
export async function putMarks(
  db: PaperboyDatabase,
  marks: readonly Mark[],
  before: ReadonlyMap<PaperId, Mark>,
  tally: MarksTally,
): Promise<void> {
  if (marks.length === 0) return;
  const revision = tally.revision + 1;
  const written = [...new Map(marks.map((mark) => [mark.paperId, mark])).values()];
  const known = written.flatMap(({ paperId }) => before.get(paperId) ?? []);
  await Promise.all([
    db.marks.bulkPut(written.map((mark) => ({ ...mark, revision }))),
    db.tallies.put({
      ...tally,
      revision,
      marks: tally.marks + written.length - known.length,
      kept: tally.kept + keptIn(written) - keptIn(known),
    }),
  ]);
}
