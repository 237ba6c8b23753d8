import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanPapers } from '../../../storage/scan-papers.ts';
import { anyContents, fill } from '../../fixtures/arbitrary-database.ts';
import { anEmptyDatabase, aPaper, friday } from '../../fixtures/factories.ts';

const waiting = new AbortController().signal;

test('a scan finds what a look at every paper with a day finds, the newest day first', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, fc.nat(9), async (contents, most) => {
      const db = anEmptyDatabase();
      await fill(db, contents);
      const isNew = new Set(contents.unseen.map(({ paperId }) => paperId));
      const saved = contents.marks.filter(({ savedAt }) => savedAt !== undefined);
      const wanted = new Set([...isNew, ...saved.map(({ paperId }) => paperId)]);
      const matches = contents.papers.filter(({ id, day }) => day !== '' && wanted.has(id));
      const found = await scanPapers(
        db,
        (row) => row.isNew || row.mark?.savedAt !== undefined,
        most,
        waiting,
      );
      const days = matches
        .map(({ day }) => day)
        .sort()
        .reverse();
      expect(found.map(({ day }) => day)).toEqual(days.slice(0, most));
      for (const { id } of found) expect(wanted).toContain(id);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      db.close();
    }),
    { numRuns: 40 },
  );
});

test('a scan looks through years, and no further than it must', async () => {
  const db = anEmptyDatabase();
  await db.papers.bulkAdd([
    aPaper({ id: '2305.00001', day: '2023-05-04' }),
    aPaper({ day: friday }),
  ]);
  let looked = 0;
  const all = () => {
    looked += 1;
    return true;
  };
  expect(await scanPapers(db, all, 1, waiting)).toMatchObject([{ day: friday }]);
  expect(looked).toBe(1);
  expect((await scanPapers(db, all, 2, waiting)).map(({ id }) => id)).toContain('2305.00001');
});

test('a scan that nobody waits for any more reads nothing', async () => {
  const db = anEmptyDatabase();
  await db.papers.add(aPaper({ day: friday }));
  expect(await scanPapers(db, () => true, 5, AbortSignal.abort())).toEqual([]);
});
