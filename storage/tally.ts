import { isKept, type Mark } from '../papers/mark.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { ActStamp } from '../papers/second-copy/canary.ts';
import type { MarksTally, PaperboyDatabase } from './db.ts';
import { savedIn } from './saved-count.ts';

/** So many acts are known by their stamps: the second copy is seldom more behind. */
const mostActs = 32;

function stamped(revision: number): ActStamp {
  const [stamp = 0] = crypto.getRandomValues(new Uint32Array(1));
  return { revision, stamp };
}

/** How many marks there are, and of which kinds. */
function countsOf(marks: readonly Mark[]) {
  const saved = marks.filter(({ savedAt }) => savedAt !== undefined).length;
  return { marks: marks.length, kept: marks.filter(isKept).length, saved };
}

/** The tally of all rows that there are, with a revision that is no earlier than `least`. */
export function tallyOf(
  rows: readonly Mark[],
  generation: string = crypto.randomUUID(),
  least = 0,
): MarksTally {
  const revision = rows.reduce((last, row) => Math.max(last, row.revision ?? 0), least);
  const { saved, ...counts } = countsOf(rows);
  return {
    ...{ id: 'marks', generation, revision, ...counts, acts: [stamped(revision)] },
    saved: { count: saved, asOf: revision },
  };
}

function countSaved(db: PaperboyDatabase): Promise<number> {
  return db.marks.orderBy('savedAt').count();
}

/** What is known of the marks as a whole, within the caller's transaction; counted where no row says it yet. */
export async function readTally(db: PaperboyDatabase): Promise<MarksTally> {
  return (await db.tallies.get('marks')) ?? tallyOf(await db.marks.toArray());
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
  const putting = db.marks.bulkPut(written.map((mark) => ({ ...mark, revision })));
  const [now, then] = [countsOf(written), countsOf(known)];
  const counted = savedIn(tally);
  const saved =
    counted === undefined
      ? await putting.then(() => countSaved(db))
      : counted + now.saved - then.saved;
  await Promise.all([
    putting,
    db.tallies.put({
      ...tally,
      revision,
      marks: tally.marks + now.marks - then.marks,
      kept: tally.kept + now.kept - then.kept,
      acts: [...(tally.acts ?? []), stamped(revision)].slice(-mostActs),
      saved: { count: saved, asOf: revision },
    }),
  ]);
}

/** How many papers are saved, within the caller's transaction. */
export async function readSavedCount(db: PaperboyDatabase): Promise<number> {
  return savedIn(await db.tallies.get('marks')) ?? (await countSaved(db));
}
