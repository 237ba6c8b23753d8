import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKept } from '../../../papers/mark.ts';
import { markSeen, savePapers } from '../../../storage/marks.ts';
import { readSavedCount, readTally } from '../../../storage/tally.ts';
import { anyContents, type Contents, fill } from '../../fixtures/arbitrary-database.ts';
import { anEmptyDatabase } from '../../fixtures/factories.ts';
import { anyDeed, type Deed, StoreWindow } from '../../fixtures/marks-model.ts';

describe('the tally of the marks', () => {
  test('agrees with the rows after whatever was done', { timeout: 30_000 }, async () => {
    const check = async (contents: Contents, deeds: Deed[]) => {
      const db = anEmptyDatabase();
      await fill(db, contents);
      const window = new StoreWindow(db);
      for (const [at, deed] of deeds.entries()) await window.do(deed, at);
      const marks = await db.marks.toArray();
      expect(await readTally(db)).toMatchObject({
        marks: marks.length,
        kept: marks.filter(isKept).length,
        revision: marks.reduce((last, { revision = 0 }) => Math.max(last, revision), 0),
      });
      const saved = marks.filter(({ savedAt }) => savedAt !== undefined).length;
      expect(await readSavedCount(db)).toBe(saved);
      expect(await db.marks.orderBy('savedAt').count()).toBe(saved);
      db.close();
    };
    const deeds = fc.array(anyDeed, { minLength: 1, maxLength: 6 });
    await fc.assert(fc.asyncProperty(anyContents, deeds, check), { numRuns: 60 });
  });

  test('numbers each act, so that what changed since is found by its number', async () => {
    const db = anEmptyDatabase();
    await savePapers(db, ['2611.00001', '2611.00002'], 5);
    const { revision, generation } = await readTally(db);
    await markSeen(db, ['2611.00002', '2611.00003', '2611.00003'], 6);
    const changed = await db.marks.where('revision').above(revision).primaryKeys();
    expect(changed).toEqual(['2611.00002', '2611.00003']);
    expect(await readTally(db)).toMatchObject({ revision: revision + 1, generation, marks: 3 });
  });

  test('counts the saved papers anew where an earlier version has written since', async () => {
    const db = anEmptyDatabase();
    await savePapers(db, ['2611.00001', '2611.00002'], 5);
    const tally = await readTally(db);
    expect(tally.saved).toEqual({ count: 2, asOf: tally.revision });
    // It takes the count along as it was.
    const later = { ...tally, revision: tally.revision + 1, marks: 3, kept: 3 };
    await db.marks.put({ paperId: '2611.00003', savedAt: 6, revision: later.revision });
    await db.tallies.put(later);
    expect(await readSavedCount(db)).toBe(3);
    await savePapers(db, ['2611.00004'], 7);
    expect((await readTally(db)).saved).toEqual({ count: 4, asOf: later.revision + 1 });
  });

  test('is of this store alone', async () => {
    const [one, other] = [anEmptyDatabase(), anEmptyDatabase()];
    for (const db of [one, other]) await savePapers(db, ['2611.00001'], 5);
    expect((await readTally(one)).generation).not.toBe((await readTally(other)).generation);
  });
});
