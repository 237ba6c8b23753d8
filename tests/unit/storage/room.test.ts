import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addDays } from '../../../papers/feed-day.ts';
import { isKept } from '../../../papers/mark.ts';
import { savePapers } from '../../../storage/marks.ts';
import { keepPlace } from '../../../storage/place.ts';
import { forgetOldPapers, withRoom } from '../../../storage/room.ts';
import { anyContents, fill } from '../../fixtures/arbitrary-database.ts';
import { bareMarks } from '../../fixtures/bare-marks.ts';
import { anEmptyDatabase, aPaper, aSource, contentsOf, friday } from '../../fixtures/factories.ts';
import { fillDisk, refuseDeletions } from '../../fixtures/failing-store.ts';

const rowsOf = async (db: ReturnType<typeof anEmptyDatabase>) => ({
  papers: await db.papers.toArray(),
  marks: await db.marks.toArray(),
  unseen: await db.unseen.toArray(),
  days: await db.days.toArray(),
});

/** Ten papers on one day each, the first of them the oldest. */
async function tenDays() {
  const db = anEmptyDatabase();
  const papers = Array.from({ length: 10 }, (_, index) =>
    aPaper({ day: addDays(friday, index - 9) }),
  );
  await db.papers.bulkAdd(papers);
  await db.unseen.bulkAdd(papers.map(({ id, day }) => ({ paperId: id, day })));
  await db.days.bulkAdd(papers.map(({ day }) => ({ day, storedAt: 1, items: 1 })));
  await db.sources.add(aSource({ firstDay: friday, floorDay: addDays(friday, -14) }));
  return { db, ids: papers.map(({ id }) => id) };
}

describe('forgetting old papers', () => {
  test('never touches a mark or a kept paper, nor a younger one than it takes', {
    timeout: 30_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const db = anEmptyDatabase();
        await fill(db, contents);
        const before = await rowsOf(db);
        const forgotten = await forgetOldPapers(db);
        const after = await rowsOf(db);
        expect(after.marks).toEqual(before.marks);

        const keptIds = new Set(before.marks.filter(isKept).map(({ paperId }) => paperId));
        const ids = new Set(after.papers.map(({ id }) => id));
        const gone = before.papers.filter(({ id }) => !ids.has(id));
        const loose = before.papers.filter(({ id }) => !keptIds.has(id));
        expect(gone.length).toBe(forgotten);
        expect(gone.length).toBe(Math.ceil(loose.length / 4));
        expect(gone.filter(({ id }) => keptIds.has(id))).toEqual([]);
        expect(before.papers.filter(({ id }) => ids.has(id))).toEqual(after.papers);
        const newestGone =
          gone
            .map(({ day }) => day)
            .sort()
            .at(-1) ?? '';
        const looseLeft = loose.filter(({ id }) => ids.has(id));
        expect(looseLeft.every(({ day }) => day >= newestGone)).toBe(true);
        expect(after.unseen).toEqual(before.unseen.filter(({ paperId }) => ids.has(paperId)));
        expect(after.days).toEqual(before.days.filter(({ day }) => day > newestGone));
        db.close();
      }),
      { numRuns: 80 },
    );
  });

  test('comes to an end: what is kept is all that is left', async () => {
    const { db, ids } = await tenDays();
    await db.marks.bulkAdd([
      { paperId: ids[0] ?? '', savedAt: 0 },
      { paperId: ids[4] ?? '', tags: ['lamps'] },
      { paperId: ids[9] ?? '', note: 'for Monday' },
      { paperId: ids[5] ?? '', seenAt: 1, readAt: 1, hiddenAt: 1, status: 'done' },
    ]);
    let rounds = 0;
    while ((await forgetOldPapers(db)) > 0) rounds += 1;
    expect(rounds).toBeGreaterThan(1);
    expect(await db.papers.toCollection().primaryKeys()).toEqual([ids[0], ids[4], ids[9]]);
    expect(await db.marks.count()).toBe(4);
  });

  test('begins history behind what it took, so that it is not fetched again at once', async () => {
    const { db } = await tenDays();
    expect(await forgetOldPapers(db)).toBe(3);
    expect((await db.sources.get('daily-papers'))?.floorDay).toBe(addDays(friday, -6));
    expect((await db.days.toCollection().primaryKeys())[0]).toBe(addDays(friday, -6));
  });

  test('takes papers without a day first, and no day with them; what is trending is read anew', async () => {
    const { db, ids } = await tenDays();
    const papers = [1, 2, 3, 4].map(() => aPaper({ day: '', days: [] }));
    await db.papers.bulkAdd(papers);
    const list = { id: 'trending', paperIds: [], fetchedAt: 1, digest: 'v1 aa' } as const;
    await db.lists.add({ ...list, paperIds: papers.map(({ id }) => id) });
    const { days, sources } = await contentsOf(db);
    expect(await forgetOldPapers(db)).toBe(4);
    expect(await db.papers.toCollection().primaryKeys()).toEqual(ids);
    expect(await contentsOf(db)).toMatchObject({ days, sources });
    expect((await db.lists.get('trending'))?.digest).toBe('');
  });

  test('never begins history earlier than it began', async () => {
    const { db } = await tenDays();
    await db.sources.update('daily-papers', { floorDay: friday });
    await forgetOldPapers(db);
    expect((await db.sources.get('daily-papers'))?.floorDay).toBe(friday);
  });

  test('takes what may go where the browser refuses some deletions for want of room', async () => {
    const { db, ids } = await tenDays();
    refuseDeletions(db, 2);
    expect(await forgetOldPapers(db)).toBe(1);
    const left = ids.filter((id) => id !== ids[2]);
    expect(await db.papers.toCollection().primaryKeys()).toEqual(left);
    expect(await db.unseen.toCollection().primaryKeys()).toEqual(left);
  });

  test.each([
    ['refuses all of them', 3, 'QuotaExceededError'],
    ['refuses some for another reason', 1, 'UnknownError'],
  ])('takes nothing where the browser %s', async (_, many, reason) => {
    const { db } = await tenDays();
    const before = await rowsOf(db);
    refuseDeletions(db, many, reason);
    await expect(forgetOldPapers(db)).rejects.toThrow(Dexie.BulkError);
    expect(await rowsOf(db)).toEqual(before);
  });

  test('takes nothing from an empty store', async () => {
    expect(await forgetOldPapers(anEmptyDatabase())).toBe(0);
  });
});

describe('a write for which there is no room', () => {
  test.each(['commit', 'request'] as const)(
    'succeeds once old papers are forgotten (%s)',
    async (at) => {
      const { db, ids } = await tenDays();
      const disk = fillDisk(db, { at, times: 1, table: 'marks' });
      await savePapers(db, [ids[8] ?? ''], 5);
      expect(disk.failures).toBe(1);
      expect(bareMarks(await db.marks.toArray())).toEqual([{ paperId: ids[8], savedAt: 5 }]);
      expect(await db.papers.count()).toBe(7);
    },
  );

  test.each(['commit', 'request'] as const)('is tried three times and no more (%s)', async (at) => {
    const { db, ids } = await tenDays();
    await db.sources.clear();
    const disk = fillDisk(db, { at, table: 'marks' });
    const before = await db.papers.count();
    await expect(savePapers(db, [ids[8] ?? ''], 5)).rejects.toThrow();
    expect(disk.failures).toBe(3);
    expect(await db.marks.count()).toBe(0);
    expect(await db.papers.count()).toBe(before - 5);
  });

  test('finds it where deletions alone are allowed until then; the days stay until that can be written', async () => {
    const { db, ids } = await tenDays();
    // The mark, the tally, and the day on which history begins.
    const disk = fillDisk(db, { at: 'request', times: 3 });
    await savePapers(db, [ids[8] ?? ''], 5);
    expect(disk.failures).toBe(3);
    expect(await db.marks.count()).toBe(1);
    expect(await db.papers.count()).toBe(5);
    expect((await db.days.toCollection().primaryKeys())[0]).toBe(addDays(friday, -4));
    expect((await db.sources.get('daily-papers'))?.floorDay).toBe(addDays(friday, -4));
  });

  test('is not tried again where nothing can be forgotten', async () => {
    const db = anEmptyDatabase();
    await db.papers.add(aPaper({ id: '2611.00001' }));
    await db.marks.add({ paperId: '2611.00001', savedAt: 1 });
    const write = vi.fn(() => Promise.reject(new Dexie.QuotaExceededError('full')));
    await expect(withRoom(db, write)).rejects.toThrow('full');
    expect(write).toHaveBeenCalledTimes(1);
    expect(await db.papers.count()).toBe(1);
  });

  test.each([
    [
      'a quota error inside Dexie’s AbortError',
      new Dexie.AbortError('Transaction aborted', new DOMException('', 'QuotaExceededError')),
      3,
    ],
    [
      'a quota error among the writes of many',
      new Dexie.BulkError('2 operations failed', {
        0: new DOMException('', 'QuotaExceededError'),
      } as never),
      3,
    ],
    ['a full disk', new DOMException('Failed to write blobs (IOError)', 'DataError'), 3],
    [
      'a transaction that was aborted for another reason',
      new Dexie.AbortError('Transaction aborted', new DOMException('', 'UnknownError')),
      1,
    ],
    ['a defect of our own', new TypeError('not a function'), 1],
  ])('%s', async (_, error, tries) => {
    const { db } = await tenDays();
    const write = vi.fn(() => Promise.reject(error));
    await expect(withRoom(db, write)).rejects.toBe(error);
    expect(write).toHaveBeenCalledTimes(tries);
    expect(await db.papers.count()).toBe(tries === 3 ? 5 : 10);
  });

  test('does not forget anything where there is room', async () => {
    const { db } = await tenDays();
    const before = await contentsOf(db);
    await keepPlace(db, {
      view: 'new',
      queries: {},
    });
    expect((await contentsOf(db)).papers).toEqual(before.papers);
  });
});
