import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays } from '../../../papers/feed-day.ts';
import { isKept } from '../../../papers/mark.ts';
import { oldestKeptDay } from '../../../papers/retention.ts';
import { changeSetting } from '../../../storage/change-setting.ts';
import { fetchBackTo, readHistory } from '../../../storage/history.ts';
import { forgetBeyond, forgetIfDue, readBeyond } from '../../../storage/retention.ts';
import { anyContents, fill } from '../../fixtures/arbitrary-database.ts';
import {
  anEmptyDatabase,
  aPaper,
  aSource,
  contentsOf,
  friday,
  fridayNoon,
} from '../../fixtures/factories.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = fridayNoon + 30 * day;

const opened: ReturnType<typeof anEmptyDatabase>[] = [];
afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

/** Two papers on each of ten days, the newest a Friday; history goes back two weeks. */
async function tenDays() {
  const db = anEmptyDatabase();
  opened.push(db);
  const days = Array.from({ length: 10 }, (_, index) => addDays(friday, -index));
  const papers = days.flatMap((feedDay) => [aPaper({ day: feedDay }), aPaper({ day: feedDay })]);
  await db.papers.bulkPut(papers);
  await db.unseen.bulkPut(papers.map(({ id, day: feedDay }) => ({ paperId: id, day: feedDay })));
  await db.days.bulkPut(days.map((feedDay) => ({ day: feedDay, storedAt: fridayNoon, items: 2 })));
  await db.sources.put(aSource({ firstDay: friday, floorDay: addDays(friday, -14) }));
  return { db, papers, days };
}

const daysLeft = async (db: ReturnType<typeof anEmptyDatabase>) =>
  [...new Set((await db.papers.toArray()).map(({ day: feedDay }) => feedDay))].sort();

describe('forgetting what lies beyond the limits', () => {
  test('takes whole days from the oldest on, and has history begin behind them', async () => {
    const { db, days } = await tenDays();
    expect(await readBeyond(db, { days: 4 }, now)).toEqual({ papers: 12, days: 6 });
    expect(await forgetBeyond(db, { days: 4 }, now)).toBe(12);
    expect(await daysLeft(db)).toEqual(days.slice(0, 4).sort());
    expect(await db.days.toCollection().primaryKeys()).toEqual(days.slice(0, 4).sort());
    expect((await db.sources.get('daily-papers'))?.floorDay).toBe(days[3]);
    expect(await db.unseen.count()).toBe(8);
    expect(await readBeyond(db, { days: 4 }, now)).toEqual({ papers: 0, days: 0 });
  });

  test('never touches a mark or a kept paper, nor a day within the limits, whatever there is', {
    timeout: 30_000,
  }, async () => {
    const limits = fc.record(
      { days: fc.integer({ min: 1, max: 4 }), papers: fc.nat(40) },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(anyContents, limits, async (contents, retention) => {
        const db = anEmptyDatabase();
        await fill(db, contents);
        const before = await contentsOf(db);
        const oldest = oldestKeptDay(retention, await db.days.toArray()) ?? '';
        const counted = await readBeyond(db, retention, now);
        const forgotten = await forgetBeyond(db, retention, now);
        const after = await contentsOf(db);
        expect(after.marks).toEqual(before.marks);
        expect(after.panel).toEqual(before.panel);
        expect(after.lists).toEqual(before.lists);
        const ids = new Set((await db.papers.toArray()).map(({ id }) => id));
        const gone = contents.papers.filter(({ id }) => !ids.has(id));
        const keptIds = contents.marks.filter(isKept).map(({ paperId }) => paperId);
        expect(gone.every(({ id }) => !keptIds.includes(id))).toBe(true);
        expect(gone.every((paper) => paper.day !== '' && paper.day < oldest)).toBe(true);
        expect(gone).toHaveLength(forgotten);
        expect(counted.papers - forgotten).toBeLessThanOrEqual(1);
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  test('spares what was fetched, and what was changed, within the last day', async () => {
    const { db, papers, days } = await tenDays();
    const [, , , , , , , seventh = ''] = days;
    await db.days.put({ day: seventh, storedAt: now - hour, items: 2 });
    const unsaved = papers.at(-1)?.id ?? '';
    await db.marks.put({ paperId: unsaved, changedAt: { savedAt: now - hour } });
    await forgetBeyond(db, { days: 4 }, now);
    const left = await db.papers.toCollection().primaryKeys();
    expect(left).toContain(unsaved);
    expect(await daysLeft(db)).toContain(seventh);
    expect(await db.days.get(seventh)).toBeDefined();
    await forgetBeyond(db, { days: 4 }, now + day);
    expect(await daysLeft(db)).toEqual(days.slice(0, 4).sort());
  });

  test('spares what is trending', async () => {
    const { db, papers } = await tenDays();
    const id = papers.at(-1)?.id ?? '';
    await db.lists.put({ id: 'trending', paperIds: [id], fetchedAt: 1 });
    await forgetBeyond(db, { papers: 8 }, now);
    expect(await db.papers.get(id)).toBeDefined();
    expect(await db.papers.count()).toBe(9);
  });

  test('that is cut short leaves no day that looks whole', async () => {
    const { db, days } = await tenDays();
    const forgetting = forgetBeyond(db, { days: 4 }, now);
    db.papers.hook('deleting', () => {
      throw new Error('killed');
    });
    await expect(forgetting).rejects.toThrow();
    expect(await db.papers.count()).toBe(20);
    expect(await db.days.toCollection().primaryKeys()).toEqual(days.slice(0, 4).sort());
  });
});

describe('once a day', () => {
  test('it is done, and not before the limits are a day old', async () => {
    const { db } = await tenDays();
    await changeSetting(db, 'keepPapers', '2000');
    await db.days.put({ day: addDays(friday, -2), storedAt: 1, items: 1999 });
    expect(await forgetIfDue(db, now)).toBe(0);
    expect(await forgetIfDue(db, now + day - 1)).toBe(0);
    expect(await forgetIfDue(db, now + day)).toBeGreaterThan(0);
    expect(await forgetIfDue(db, now + day + 1)).toBe(0);
  });

  test('other limits begin anew, and so does a clock that was set back', async () => {
    const { db } = await tenDays();
    await db.days.put({ day: addDays(friday, -2), storedAt: 1, items: 1999 });
    await changeSetting(db, 'keepPapers', '5000');
    await forgetIfDue(db, now);
    await changeSetting(db, 'keepPapers', '2000');
    expect(await forgetIfDue(db, now + 2 * day)).toBe(0);
    expect(await forgetIfDue(db, now - 9 * day)).toBe(0);
    expect(await forgetIfDue(db, now - 8 * day)).toBeGreaterThan(0);
  });

  test('nothing is done where all history is kept', async () => {
    const { db } = await tenDays();
    expect(await forgetIfDue(db, now)).toBe(0);
    expect(await forgetIfDue(db, now + 9 * day)).toBe(0);
    expect(await db.panel.get('retention')).toBeUndefined();
    expect(await db.papers.count()).toBe(20);
  });
});

describe('history', () => {
  test('is fetched no further back than the limits let stay', async () => {
    const { db } = await tenDays();
    await changeSetting(db, 'keepDays', '91');
    await fetchBackTo(db, addDays(friday, -400));
    const limit = addDays(friday, -90);
    expect((await db.sources.get('daily-papers'))?.floorDay).toBe(limit);
    expect((await readHistory(db, now))?.limit).toBe(limit);
  });
});
