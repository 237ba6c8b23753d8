import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mutedBy } from '../../../papers/counted-new.ts';
import { unknownPaper } from '../../../papers/paper.ts';
import type { PaperRow } from '../../../papers/paper-row.ts';
import { initialSettings } from '../../../papers/settings.ts';
import { readPanel } from '../../../storage/rows.ts';
import { anyContents, anyDay, anyId, fill, someIds } from '../../fixtures/arbitrary-database.ts';
import {
  anEmptyDatabase,
  aPaper,
  aSource,
  friday,
  fridayNoon as now,
} from '../../fixtures/factories.ts';

const [wednesday, thursday] = ['2026-11-18', '2026-11-19'];
const idsOf = (rows: PaperRow[]) => rows.map(({ paper }) => paper.id).sort();

/** Two papers on Friday, one on Thursday, one on Wednesday; some of them new, saved or seen. */
async function aWeek() {
  const db = anEmptyDatabase();
  const [a = '', b = '', c = '', d = '', gone = ''] = someIds;
  await db.papers.bulkAdd([
    aPaper({ id: a }),
    aPaper({ id: b }),
    aPaper({ id: c, day: thursday }),
    aPaper({ id: d, day: wednesday }),
  ]);
  await db.unseen.bulkAdd([
    { paperId: a, day: friday },
    { paperId: c, day: thursday },
  ]);
  await db.marks.bulkAdd([
    { paperId: b, seenAt: 1 },
    { paperId: d, savedAt: 2, note: 'for Monday' },
    { paperId: gone, savedAt: 3 },
  ]);
  await db.days.bulkAdd([
    { day: friday, storedAt: now, items: 2 },
    { day: wednesday, storedAt: now, items: 1, badItems: 2 },
  ]);
  await db.sources.add(aSource());
  return { db, a, b, c, d, gone };
}

describe('a mark of which only its stamps are left', () => {
  const lists = (b: string, d: string) =>
    [
      ['of a day', { view: 'day', day: friday, held: [] }],
      ['that were found', { view: 'search', day: undefined, held: [], found: [b] }],
      ['that are held', { view: 'day', day: wednesday, held: [b] }],
      ['that are held in a search', { view: 'search', day: undefined, held: [b], found: [d] }],
    ] as const;

  test('is none to any list', async () => {
    const { db, b, d } = await aWeek();
    await db.marks.put({ paperId: b, changedAt: { seenAt: 5 }, tagsAt: { oil: 4 }, revision: 7 });
    for (const [name, question] of lists(b, d)) {
      const { members, others } = await readPanel(db, { ...question, held: [...question.held] });
      const row = [...members, ...others].find(({ paper }) => paper.id === b);
      expect(row, name).toMatchObject({ isNew: false });
      expect(row?.mark, name).toBeUndefined();
    }
  });
});

describe('a panel’s question', () => {
  test('about no day is about the newest that has papers', async () => {
    const { db, a, b } = await aWeek();
    const data = await readPanel(db, { view: 'day', day: undefined, held: [] });
    expect(idsOf(data.members)).toEqual([a, b]);
    expect(data).toMatchObject({ day: friday, today: friday, dayIsStored: true, newerCount: 0 });
    expect(data).toMatchObject({ newCount: 2, savedCount: 2, source: aSource(), others: [] });
  });

  test.each([
    [thursday, 1, false, 2, 0],
    [wednesday, 1, true, 2, 2],
    ['2026-11-17', 0, false, 2, 0],
    ['2026-11-21', 0, false, 0, 0],
  ])('about %s', async (day, members, dayIsStored, newerCount, badItems) => {
    const { db } = await aWeek();
    const data = await readPanel(db, { view: 'day', day, held: [] });
    expect(data.members.length).toBe(members);
    expect(data).toMatchObject({ day, today: friday, dayIsStored, newerCount, newCount: 2 });
    expect(data.badItems).toBe(badItems);
  });

  test('about what is new crosses days, and tells each row’s mark', async () => {
    const { db, a, c } = await aWeek();
    const { members } = await readPanel(db, { view: 'new', day: undefined, held: [] });
    expect(idsOf(members)).toEqual([a, c]);
    expect(members.every(({ isNew, mark }) => isNew && mark === undefined)).toBe(true);
  });

  test('about what is saved lists a paper whose metadata is gone by its id', async () => {
    const { db, d, gone } = await aWeek();
    const { members } = await readPanel(db, { view: 'saved', day: undefined, held: [] });
    expect(idsOf(members)).toEqual([d, gone]);
    const row = members.find(({ paper }) => paper.id === gone);
    const mark = { paperId: gone, savedAt: 3 };
    expect(row).toEqual({ paper: unknownPaper(gone), mark, isNew: false });
  });

  test('about what is trending answers in the Hub’s order, with each paper’s place in it', async () => {
    const { db, a, b, d } = await aWeek();
    const list = { id: 'trending', paperIds: [d, 'nothing', a, b], fetchedAt: 5 } as const;
    await db.lists.add({ ...list, paperIds: [...list.paperIds] });
    const data = await readPanel(db, { view: 'trending', day: undefined, held: [] });
    expect(data.members.map(({ paper, rank }) => [paper.id, rank])).toEqual([
      [d, 0],
      [a, 1],
      [b, 2],
    ]);
    expect(data.list).toEqual(list);
    expect((await readPanel(db, { view: 'new', day: undefined, held: [] })).list).toBeUndefined();
  });

  test('about held papers answers with those that are no members and still here', async () => {
    const { db, a, b, c, gone } = await aWeek();
    const held = [a, c, gone, 'nothing', b];
    const { others } = await readPanel(db, { view: 'new', day: undefined, held });
    expect(others.map(({ paper }) => paper.id)).toEqual([b]);
    expect(others[0]).toMatchObject({ mark: { paperId: b, seenAt: 1 }, isNew: false });
  });

  test('before the first paper finds nothing', async () => {
    const data = await readPanel(anEmptyDatabase(), { view: 'day', day: undefined, held: ['x'] });
    expect(data).toEqual({
      view: 'day',
      members: [],
      others: [],
      day: undefined,
      today: undefined,
      dayIsStored: false,
      storedDays: [],
      badItems: 0,
      list: undefined,
      source: undefined,
      newerCount: 0,
      settings: initialSettings,
      ownViews: [],
      mutes: [],
      searches: [],
      isFound: true,
      newCount: 0,
      savedCount: 0,
    });
  });
});

test('the counts are those of the lists, in every database', { timeout: 30_000 }, async () => {
  const anyQuestion = fc.record({
    day: fc.option(anyDay, { nil: undefined }),
    held: fc.uniqueArray(anyId),
  });
  await fc.assert(
    fc.asyncProperty(anyContents, anyQuestion, async (contents, question) => {
      const db = anEmptyDatabase();
      await fill(db, contents);
      const ask = (view: 'new' | 'saved' | 'day') => readPanel(db, { ...question, view });
      const [fresh, saved, day] = [await ask('new'), await ask('saved'), await ask('day')];
      const isMuted = mutedBy(fresh.mutes, { today: fresh.today, now: 0 });
      const counted = fresh.members.filter((row) => !isMuted(row));
      expect(counted).toHaveLength(fresh.newCount ?? -1);
      expect(saved.members.length).toBe(saved.savedCount);
      const isBehind = (day.today ?? '') > (day.day ?? '9');
      const newer = contents.papers.filter((paper) => isBehind && paper.day === day.today);
      expect(day.newerCount).toBe(newer.length);
      expect(day.members.every(({ paper }) => paper.day === day.day)).toBe(true);
      for (const { members, others } of [fresh, saved, day]) {
        const ids = idsOf([...members, ...others]);
        expect(new Set(ids).size).toBe(ids.length);
        const stored = contents.papers.map(({ id }) => id);
        const shown = new Set(ids);
        expect(question.held.filter((id) => stored.includes(id) && !shown.has(id))).toEqual([]);
      }
      db.close();
    }),
    { numRuns: 60 },
  );
});
