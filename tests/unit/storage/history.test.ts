import { describe, expect, test } from 'vitest';
import { historyProgress } from '../../../papers/history.ts';
import type { SourceState } from '../../../papers/source-state.ts';
import { fetchBackTo, pauseHistory, readHistory } from '../../../storage/history.ts';
import { mergePapers } from '../../../storage/papers.ts';
import { forgetOldPapers } from '../../../storage/room.ts';
import { readSource } from '../../../storage/sources.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aPaper,
  aSource,
  friday,
  fridayNoon as now,
} from '../../fixtures/factories.ts';
import { fillDisk } from '../../fixtures/failing-store.ts';

const floorDay = '2026-11-06';
const known = { firstDay: friday, floorDay };

async function aStore(source: Partial<SourceState> = known) {
  const db = anEmptyDatabase();
  await db.sources.add(aSource(source));
  return db;
}

describe('history', () => {
  test.each([
    ['an earlier day', known, '2026-08-03', '2026-08-03'],
    ['a later day than now', known, '2026-11-17', floorDay],
    [
      'a day within the first two weeks, where no floor is stored',
      { firstDay: friday },
      '2026-11-17',
      floorDay,
    ],
    ['an earlier day, where no floor is stored', { firstDay: friday }, '2026-01-05', '2026-01-05'],
    ['a day before the feed’s first', known, '2019-01-01', '2023-05-04'],
    ['what is no day', known, '2026-02-30', floorDay],
    ['a day before anything was read', {}, '2026-10-01', '2026-10-01'],
  ])('is wanted back to %s', async (_, source, day, floor) => {
    const db = await aStore(source);
    await fetchBackTo(db, day);
    const { floorDay: stored = floorDay } = await readSource(db);
    expect(stored).toBe(floor);
  });

  test('that was wanted before the first papers is wanted behind them', async () => {
    const db = anEmptyDatabase();
    await fetchBackTo(db, '2026-10-01');
    const papers = [anIncoming()];
    await mergePapers(db, { day: friday, papers, asNew: true }, now);
    expect(await readSource(db)).toMatchObject({ firstDay: friday, floorDay: '2026-10-01' });
  });

  test('pauses and goes on; whoever asks for more ends the pause', async () => {
    const db = await aStore();
    const before = await readSource(db);
    const isPaused = async () => (await readHistory(db, now))?.isPaused;
    await pauseHistory(db, true);
    expect(await isPaused()).toBe(true);
    await pauseHistory(db, false);
    expect(await readSource(db)).toEqual(before);
    await pauseHistory(db, true);
    await fetchBackTo(db, '2026-08-03');
    expect(await isPaused()).toBe(false);
  });

  test('that is asked for again tries the days that the Hub did not give', async () => {
    const db = await aStore({ ...known, passedOver: { '2026-11-10': { at: now, tries: 9 } } });
    await fetchBackTo(db, floorDay);
    expect(await readSource(db)).not.toHaveProperty('passedOver');
  });

  test('that was forgotten for want of room can be asked for again', async () => {
    const db = await aStore();
    const days = [floorDay, '2026-11-12', '2026-11-19', friday];
    await db.papers.bulkAdd(days.map((day) => aPaper({ day })));
    await db.days.bulkAdd(days.map((day) => ({ day, storedAt: now, items: 1 })));
    await forgetOldPapers(db);
    expect(await readHistory(db, now)).toMatchObject({ floor: '2026-11-07', days: 3, of: 10 });
    await fetchBackTo(db, floorDay);
    expect(await readHistory(db, now)).toMatchObject({ floor: floorDay, days: 3, of: 11 });
  });

  test('has the progress of what is stored', async () => {
    const db = await aStore();
    await db.days.bulkAdd([friday, '2026-11-19'].map((day) => ({ day, storedAt: now, items: 1 })));
    const stored = new Set([friday, '2026-11-19']);
    expect(await readHistory(db, now)).toEqual(historyProgress(aSource(known), stored, now));
    expect(await readHistory(anEmptyDatabase(), now)).toBeUndefined();
  });

  test('is wanted and paused on a full disk too', async () => {
    const db = await aStore();
    await db.papers.bulkAdd([aPaper(), aPaper({ day: '2026-11-02' })]);
    const disk = fillDisk(db, { at: 'request', times: 1, table: 'sources' });
    await pauseHistory(db, true);
    expect(disk.failures).toBe(1);
    expect((await readHistory(db, now))?.isPaused).toBe(true);
  });
});
