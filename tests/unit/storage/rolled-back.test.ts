import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCopies } from '../../../storage/compare-copies.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { savePapers, toggleSaved } from '../../../storage/marks.ts';
import { followCopy } from '../../../storage/second-copy.ts';
import { bareMarks } from '../../fixtures/bare-marks.ts';
import { anEmptyDatabase, aPaper } from '../../fixtures/factories.ts';
import { FakeArea } from '../../fixtures/local-area.ts';

const ids = ['2611.00001', '2611.00002', '2611.00003', '2612.00004'] as const;
const marksOf = async (db: PaperboyDatabase) => bareMarks(await db.marks.toArray());

/** Has the database as it was: what a browser makes of a log that was cut. */
async function snapshotOf(db: PaperboyDatabase): Promise<() => Promise<void>> {
  const [marks, tallies, unseen] = [
    await db.marks.toArray(),
    await db.tallies.toArray(),
    await db.unseen.toArray(),
  ];
  return async () => {
    for (const table of [db.marks, db.tallies, db.unseen]) await table.clear();
    await db.marks.bulkPut(marks);
    await db.tallies.bulkPut(tallies);
    await db.unseen.bulkPut(unseen);
  };
}

test('acts behind a database that was set back bring back what it has lost, however the numbers fall', async () => {
  const someIds = fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(someIds, someIds, someIds, async (before, lost, since) => {
      const db = anEmptyDatabase();
      const area = new FakeArea();
      await db.papers.bulkAdd(ids.map((id) => aPaper({ id })));
      await compareCopies(db, area, 1);
      let now = 1;
      const act = async (id: string) => {
        now += 1;
        await toggleSaved(db, id, now);
      };
      await savePapers(db, [...ids], now);
      for (const id of before) await act(id);
      await followCopy(db, area, now);
      const setBack = await snapshotOf(db);
      for (const id of lost) await act(id);
      await followCopy(db, area, now);
      const wanted = new Map((await marksOf(db)).map((mark) => [mark.paperId, mark.savedAt]));
      await setBack();
      for (const id of since) {
        await act(id);
        const { savedAt } = (await db.marks.get(id)) ?? {};
        wanted.set(id, savedAt);
        if (!(await followCopy(db, area, now))) await compareCopies(db, area, now);
      }
      await compareCopies(db, area, now + 1);
      const other = anEmptyDatabase();
      await compareCopies(other, area, now + 2);
      for (const one of [db, other]) {
        const stored = new Map((await marksOf(one)).map((mark) => [mark.paperId, mark.savedAt]));
        for (const [id, savedAt] of wanted) expect(stored.get(id)).toBe(savedAt);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
