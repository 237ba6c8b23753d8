import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endsNewness, type Mark } from '../../../papers/mark.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { type DayToStore, mergePapers } from '../../../storage/papers.ts';
import {
  anyContents,
  anyDay,
  anyId,
  type Contents,
  fill,
} from '../../fixtures/arbitrary-database.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aSource,
  contentsOf,
  friday,
  fridayNoon as now,
} from '../../fixtures/factories.ts';
import { fillDisk } from '../../fixtures/failing-store.ts';

const thursday = '2026-11-19';
const id = '2611.00001';
const timeout = 30_000;

const aDay = (fields: Partial<DayToStore> = {}): DayToStore => ({
  day: friday,
  papers: [anIncoming({ id, day: fields.day ?? friday })],
  asNew: true,
  digest: 'v1 aa',
  ...fields,
});

async function aStore(): Promise<PaperboyDatabase> {
  const db = anEmptyDatabase();
  await db.sources.add(aSource());
  return db;
}

const anyReading: fc.Arbitrary<DayToStore> = fc
  .record({
    day: anyDay,
    items: fc.uniqueArray(fc.record({ id: anyId, day: anyDay }), { selector: (item) => item.id }),
    asNew: fc.boolean(),
  })
  .map(({ day, items, asNew }) => ({
    day,
    papers: items.map((item) => anIncoming({ ...item, title: `Lantern ${item.id}` })),
    asNew,
    digest: `v1 ${day}`,
  }));

describe('storing a day', () => {
  test('writes its papers, counts them as new, and records the day', async () => {
    const db = await aStore();
    const papers = [anIncoming({ id }), anIncoming({ id: '2611.00002' })];
    const stored = await mergePapers(db, aDay({ papers, etag: 'W/"1"' }), now);
    expect(stored).toEqual({ written: 4, arrived: 2 });
    expect(await db.papers.get(id)).toEqual({
      ...papers[0],
      days: [friday],
      firstStoredAt: now,
      revision: 1,
    });
    expect(await db.unseen.toArray()).toEqual([
      { paperId: id, day: friday },
      { paperId: '2611.00002', day: friday },
    ]);
    expect(await db.days.toArray()).toEqual([
      { day: friday, storedAt: now, items: 2, digest: 'v1 aa', etag: 'W/"1"' },
    ]);
  });

  test('a second time writes nothing at all', async () => {
    const db = await aStore();
    const day = aDay();
    await mergePapers(db, day, now);
    const before = await contentsOf(db);
    const again = await mergePapers(db, structuredClone(day), now + 9);
    expect(again).toEqual({ written: 0, arrived: 0 });
    expect(await contentsOf(db)).toEqual(before);
  });

  test('counts the items of it that could not be read, until all of them can', async () => {
    const db = await aStore();
    const badItems = async () => (await db.days.get(friday))?.badItems;
    await mergePapers(db, aDay({ badItems: 2 }), now);
    expect(await badItems()).toBe(2);
    await mergePapers(db, aDay({ badItems: 2 }), now + 9);
    expect(await badItems()).toBe(2);
    await mergePapers(db, aDay({ badItems: 0 }), now + 9);
    expect(await badItems()).toBeUndefined();
  });

  test('that is history brings no new paper', async () => {
    const db = await aStore();
    expect(await mergePapers(db, aDay({ asNew: false }), now)).toEqual({ written: 1, arrived: 1 });
    expect(await db.unseen.count()).toBe(0);
    expect((await db.sources.get('daily-papers'))?.firstDay).toBeUndefined();
  });

  test('that is empty deletes nothing, and is remembered as read', async () => {
    const db = await aStore();
    await mergePapers(db, aDay(), now);
    const before = await contentsOf(db);
    await mergePapers(db, aDay({ papers: [], digest: 'v1 empty' }), now + 1);
    expect(await contentsOf(db)).toEqual({
      ...before,
      days: [{ day: friday, storedAt: now + 1, items: 0, digest: 'v1 empty' }],
    });
  });

  test('that holds fewer papers than before deletes none', async () => {
    const db = await aStore();
    await mergePapers(
      db,
      aDay({ papers: [1, 2, 3].map((n) => anIncoming({ id: `2611.0000${n}` })) }),
      now,
    );
    await mergePapers(
      db,
      aDay({ papers: [anIncoming({ id, upvotes: 99 })], digest: 'v1 bb' }),
      now,
    );
    expect(await db.papers.count()).toBe(3);
    expect(await db.unseen.count()).toBe(3);
  });
});

describe('a paper', () => {
  test('that moved to a later day stays new, with that day', async () => {
    const db = await aStore();
    await mergePapers(db, aDay({ day: thursday }), now);
    await mergePapers(db, aDay(), now + 1);
    expect(await db.papers.get(id)).toMatchObject({ day: friday, days: [thursday, friday] });
    expect(await db.unseen.toArray()).toEqual([{ paperId: id, day: friday }]);
    await mergePapers(db, aDay({ day: thursday }), now + 2);
    expect(await db.unseen.toArray()).toEqual([{ paperId: id, day: friday }]);
    expect(await db.papers.get(id)).toMatchObject({ day: friday, firstStoredAt: now });
  });

  test('that moved after it was seen does not come back as new', async () => {
    const db = await aStore();
    await mergePapers(db, aDay({ day: thursday }), now);
    await db.marks.add({ paperId: id, seenAt: now });
    await db.unseen.clear();
    await mergePapers(db, aDay(), now + 1);
    expect(await db.unseen.count()).toBe(0);
  });

  test.each<[string, Partial<Mark>, boolean]>([
    ['saved', { savedAt: 0 }, false],
    ['seen', { seenAt: 1 }, false],
    ['read', { readAt: 1 }, false],
    ['hidden', { hiddenAt: 1 }, false],
    ['tagged', { tags: ['lamps'] }, false],
    ['noted', { note: 'for Monday' }, false],
    ['only given a status', { status: 'to-read' }, true],
  ])('that was %s before it was ever stored', async (_, mark, becomesNew) => {
    const db = await aStore();
    await db.marks.add({ paperId: id, ...mark });
    await mergePapers(db, aDay(), now);
    expect(await db.unseen.count()).toBe(becomesNew ? 1 : 0);
    expect(await db.marks.toArray()).toEqual([{ paperId: id, ...mark }]);
  });

  test('is new exactly while nothing of it was met, whatever is read in whatever order', {
    timeout,
  }, async () => {
    const check = async (contents: Contents, readings: DayToStore[]) => {
      const db = anEmptyDatabase();
      await fill(db, contents);
      const before = await contentsOf(db);
      const wasNew = new Set(contents.unseen.map(({ paperId }) => paperId));
      const wasStored = new Set(contents.papers.map((paper) => paper.id));
      const ofSomeDay = new Set(contents.papers.flatMap(({ id: one, day }) => (day ? [one] : [])));
      const metAsNew = new Set<string>();
      for (const { papers, asNew } of readings) {
        for (const paper of papers) {
          if (!ofSomeDay.has(paper.id) && asNew) metAsNew.add(paper.id);
          ofSomeDay.add(paper.id);
          wasStored.add(paper.id);
        }
      }
      for (const reading of readings) await mergePapers(db, reading, now);
      const after = await contentsOf(db);
      expect(after.marks).toEqual(before.marks);
      const marks = new Map(contents.marks.map((mark) => [mark.paperId, mark]));
      const papers = await db.papers.toArray();
      const expected = papers.filter(
        (paper) =>
          wasNew.has(paper.id) || (metAsNew.has(paper.id) && !endsNewness(marks.get(paper.id))),
      );
      expect(after.unseen).toEqual(expected.map(({ id: paperId, day }) => ({ paperId, day })));
      expect(papers.length).toBe(wasStored.size);
      db.close();
    };
    await fc.assert(fc.asyncProperty(anyContents, fc.array(anyReading, { maxLength: 5 }), check), {
      numRuns: 80,
    });
  });
});

describe('a day that cannot be stored whole', () => {
  const grown = aDay({
    papers: [anIncoming({ id, upvotes: 77 }), anIncoming({ id: '2611.00002' })],
    digest: 'v1 bb',
  });

  // Papers, unseen papers, the day, and on the first of all days where history begins.
  test.each([0, 1, 2, 3])('leaves the day as it was: write %i fails', async (after) => {
    const db = await aStore();
    if (after < 3) await mergePapers(db, aDay(), now);
    const before = await contentsOf(db);
    const disk = fillDisk(db, { at: 'request', after });
    await expect(mergePapers(db, grown, now + 1)).rejects.toThrow();
    expect(disk.failures).toBe(1);
    expect(await contentsOf(db)).toEqual(before);
  });

  test('leaves the day as it was: the commit fails', async () => {
    const db = await aStore();
    await mergePapers(db, aDay(), now);
    const before = await contentsOf(db);
    fillDisk(db, { at: 'commit' });
    await expect(mergePapers(db, grown, now + 1)).rejects.toThrow();
    expect(await contentsOf(db)).toEqual(before);
  });

  test('leaves the day as it was: the time is over', async () => {
    const db = await aStore();
    const before = await contentsOf(db);
    await expect(mergePapers(db, grown, now, AbortSignal.abort())).rejects.toThrow();
    expect(await contentsOf(db)).toEqual(before);
  });
});

test('the first day that was ever shown begins history, two weeks back', async () => {
  const db = await aStore();
  await mergePapers(db, aDay({ papers: [] }), now);
  expect((await db.sources.get('daily-papers'))?.firstDay).toBeUndefined();
  await mergePapers(db, aDay({ day: thursday }), now);
  await mergePapers(db, aDay(), now);
  const began = { firstDay: thursday, floorDay: '2026-11-05' };
  expect(await db.sources.get('daily-papers')).toMatchObject(began);
});
