import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../papers/mark.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import {
  keepList,
  type ListToStore,
  recordListProblem,
  storeList,
} from '../../../storage/lists.ts';
import { mergePapers } from '../../../storage/papers.ts';
import { anyContents, anyId, fill } from '../../fixtures/arbitrary-database.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aPaper,
  contentsOf,
  friday,
  fridayNoon as now,
} from '../../fixtures/factories.ts';
import { fillDisk } from '../../fixtures/failing-store.ts';

const [old, known, fresh] = ['2412.02013', '2611.00001', '2611.00002'];
const problem = { kind: 'server', at: now } as const;

/** The list of these papers, in this order. */
const aList = (ids: string[], fields: Partial<ListToStore> = {}): ListToStore => ({
  papers: ids.map((id) => anIncoming({ id, day: '', upvotes: 99, title: `Lantern ${id}` })),
  digest: `v1 ${ids}`,
  etag: undefined,
  badItems: 0,
  ...fields,
});

const listOf = (db: PaperboyDatabase) => db.lists.get('trending');
const idsIn = (db: PaperboyDatabase) => db.papers.toCollection().primaryKeys();

describe('storing the list', () => {
  test('keeps its order, and its papers without a day; none of them is new', async () => {
    const db = anEmptyDatabase();
    const list = aList([known, old], { etag: 'W/"1"', badItems: 2 });
    expect(await storeList(db, list, now)).toBe(2);
    expect(await listOf(db)).toEqual({
      id: 'trending',
      paperIds: [known, old],
      fetchedAt: now,
      digest: list.digest,
      etag: 'W/"1"',
      badItems: 2,
    });
    expect(await db.papers.get(old)).toMatchObject({ day: '', days: [], firstStoredAt: now });
    expect(await db.unseen.count()).toBe(0);
    expect(await db.days.count()).toBe(0);
  });

  test('leaves a paper of a feed day its day and all that the list does not know', async () => {
    const db = anEmptyDatabase();
    const paper = aPaper({ id: known, submitter: 'ada', summary: 'Light.', upvotes: 3 });
    await db.papers.add(paper);
    await db.unseen.add({ paperId: known, day: friday });
    const [incoming] = aList([known]).papers.map((one) => ({
      ...one,
      comments: 7,
      githubStars: 9,
    }));
    await storeList(db, aList([known], { papers: incoming ? [incoming] : [] }), now);
    const counts = { upvotes: 99, comments: 7, githubStars: 9 };
    expect(await db.papers.get(known)).toEqual({ ...paper, ...counts, revision: 1 });
    expect(await db.unseen.toArray()).toEqual([{ paperId: known, day: friday }]);
  });

  test('a second time writes its moment alone', async () => {
    const db = anEmptyDatabase();
    await storeList(db, aList([old, known]), now);
    const before = await contentsOf(db);
    expect(await storeList(db, aList([old, known]), now + 5)).toBe(0);
    const lists = [{ ...(await listOf(db)), fetchedAt: now + 5 }];
    expect(await contentsOf(db)).toEqual({ ...before, lists });
  });

  test('that is empty replaces nothing', async () => {
    const db = anEmptyDatabase();
    await storeList(db, aList([old, known]), now);
    await storeList(db, aList([]), now + 1);
    expect(await listOf(db)).toMatchObject({ paperIds: [old, known], fetchedAt: now + 1 });
    expect(await idsIn(db)).toEqual([old, known]);
  });

  test('ends what the last try had met', async () => {
    const db = anEmptyDatabase();
    await recordListProblem(db, problem);
    expect(await listOf(db)).toEqual({ id: 'trending', paperIds: [], problem });
    await storeList(db, aList([old]), now);
    expect((await listOf(db))?.problem).toBeUndefined();
  });
});

describe('a paper that left the list', () => {
  test('stays for one list more, which a panel may still show, and then goes', async () => {
    const db = anEmptyDatabase();
    await storeList(db, aList([old, known]), now);
    await storeList(db, aList([known]), now);
    expect(await idsIn(db)).toEqual([old, known]);
    await storeList(db, aList([known, fresh]), now);
    expect(await idsIn(db)).toEqual([known, fresh]);
  });

  test.each<[string, Partial<Mark>]>([
    ['saved', { savedAt: 1 }],
    ['seen', { seenAt: 1 }],
    ['hidden', { hiddenAt: 1 }],
    ['given a note', { note: 'for Monday' }],
    ['given a status', { status: 'to-read' }],
  ])('stays where it was %s, with its mark', async (_, mark) => {
    const db = anEmptyDatabase();
    await storeList(db, aList([old]), now);
    await db.marks.add({ paperId: old, ...mark });
    for (const ids of [[known], [fresh], [known]]) await storeList(db, aList(ids), now);
    expect(await idsIn(db)).toContain(old);
    expect(await db.marks.toArray()).toEqual([{ paperId: old, ...mark }]);
  });

  test('stays where a feed day has brought it since', async () => {
    const db = anEmptyDatabase();
    await storeList(db, aList([known]), now);
    const papers = [anIncoming({ id: known })];
    await mergePapers(db, { day: friday, papers, asNew: true }, now);
    for (const ids of [[old], [fresh], [old]]) await storeList(db, aList(ids), now);
    expect(await db.papers.get(known)).toMatchObject({ day: friday, days: [friday] });
    expect(await db.unseen.toArray()).toEqual([{ paperId: known, day: friday }]);
  });
});

describe('a paper that only the list had brought', () => {
  const aDay = (asNew: boolean) => ({ day: friday, papers: [anIncoming({ id: known })], asNew });

  test('is met by its first day: it becomes new and gets the day', async () => {
    const db = anEmptyDatabase();
    await storeList(db, aList([known]), now - 9);
    expect(await mergePapers(db, aDay(true), now)).toEqual({ written: 2, arrived: 1 });
    const expected = { day: friday, days: [friday], firstStoredAt: now - 9 };
    expect(await db.papers.get(known)).toMatchObject(expected);
    expect(await db.unseen.toArray()).toEqual([{ paperId: known, day: friday }]);
  });

  test.each([
    ['that day is history', false, {}],
    ['it was seen before', true, { seenAt: 1 }],
  ])('gets its day and is not new where %s', async (_, asNew, mark) => {
    const db = anEmptyDatabase();
    await storeList(db, aList([known]), now);
    await db.marks.add({ paperId: known, ...mark });
    await mergePapers(db, aDay(asNew), now);
    expect(await db.unseen.count()).toBe(0);
    expect(await db.papers.where('day').equals(friday).count()).toBe(1);
  });
});

test('no list touches a mark, the badge, a day, or a paper of one, whatever there is', {
  timeout: 30_000,
}, async () => {
  const lists = fc.array(fc.uniqueArray(anyId), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(anyContents, lists, async (contents, readings) => {
      const db = anEmptyDatabase();
      await fill(db, contents);
      const before = await contentsOf(db);
      for (const ids of readings) await storeList(db, aList(ids), now);
      const after = await contentsOf(db);
      for (const table of ['marks', 'unseen', 'days', 'sources', 'panel']) {
        expect(after[table], table).toEqual(before[table]);
      }
      const stored = await db.papers.toArray();
      const daysOf = new Map(stored.map(({ id, day, days }) => [id, { day, days }]));
      for (const { id, day, days } of contents.papers) {
        if (day !== '') expect(daysOf.get(id)).toEqual({ day, days });
      }
      const listed = (await listOf(db))?.paperIds ?? [];
      const last = readings.findLast((ids) => ids.length > 0);
      if (last) expect(listed).toEqual(last);
      if (last) expect(listed.filter((id) => !daysOf.has(id))).toEqual([]);
      db.close();
    }),
    { numRuns: 60 },
  );
});

describe('a list that cannot be stored whole', () => {
  // New papers and the list itself.
  test.each([0, 1])('leaves everything as it was: write %i fails', async (after) => {
    const db = anEmptyDatabase();
    await storeList(db, aList([old]), now);
    const before = await contentsOf(db);
    const disk = fillDisk(db, { at: 'request', after });
    await expect(storeList(db, aList([known, fresh]), now + 1)).rejects.toThrow();
    expect(disk.failures).toBe(1);
    expect(await contentsOf(db)).toEqual(before);
  });

  test('leaves everything as it was: the time is over', async () => {
    const db = anEmptyDatabase();
    const before = await contentsOf(db);
    await expect(storeList(db, aList([old]), now, AbortSignal.abort())).rejects.toThrow();
    expect(await contentsOf(db)).toEqual(before);
  });
});

describe('what comes of a try', () => {
  test('that found the same list is its moment, and no problem', async () => {
    const db = anEmptyDatabase();
    await storeList(db, aList([old]), now);
    const list = await listOf(db);
    await recordListProblem(db, problem);
    expect(await listOf(db)).toEqual({ ...list, problem });
    await keepList(db, now + 9);
    expect(await listOf(db)).toEqual({ ...list, fetchedAt: now + 9 });
  });

  test('makes no list out of nothing', async () => {
    const db = anEmptyDatabase();
    await keepList(db, now);
    expect(await db.lists.count()).toBe(0);
  });
});
