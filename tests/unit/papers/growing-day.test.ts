import { describe, expect, test } from 'vitest';
import { isGrowing, stillGrowing, withGrowing } from '../../../papers/growing-day.ts';
import { nextStep } from '../../../papers/refresh-plan.ts';
import { mergePapers } from '../../../storage/papers.ts';
import { endAttempt, readSource } from '../../../storage/sources.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aSource,
  friday,
  fridayNoon,
} from '../../fixtures/factories.ts';

const hour = 3_600_000;
const day = 24 * hour;
const begins = Date.parse(`${friday}T00:00:00Z`);

describe('a day grows', () => {
  test('for a day and a half after it began', () => {
    expect(isGrowing(friday, begins + 36 * hour - 1)).toBe(true);
    expect(isGrowing(friday, begins + 36 * hour)).toBe(false);
  });

  test('and is remembered once where it was read meanwhile, until it is read afterwards', () => {
    const growing = withGrowing(undefined, friday, begins + hour);
    expect(growing).toEqual([friday]);
    expect(withGrowing(growing, friday, begins + 2 * hour)).toBe(growing);
    expect(withGrowing(growing, friday, begins + 9 * day)).toBe(growing);
    expect(stillGrowing(growing, [friday], begins + 3 * hour)).toEqual([friday]);
    expect(stillGrowing(growing, [], begins + 9 * day)).toEqual([friday]);
    expect(stillGrowing(growing, [friday], begins + 9 * day)).toEqual([]);
  });
});

describe('a browser that was away', () => {
  const source = aSource({ firstDay: friday, floorDay: friday, growing: [friday] });
  const progress = (now: number) => {
    const done = new Set(['2026-12-04', '2026-12-03', '2026-12-02', '2026-12-01', '2026-11-30']);
    const stored = new Set([friday, ...done]);
    return { now, source, stored, done, asked: [], force: false };
  };
  const later = Date.parse('2026-12-04T12:00:00Z');

  test('reads the days again that it has only seen growing', () => {
    const done = new Set([...progress(later).done, '2026-11-27', '2026-11-26', '2026-11-25']);
    const all = new Set([...done, friday, '2026-11-24', '2026-11-23']);
    const step = (fields = {}) => nextStep({ ...progress(later), stored: all, done, ...fields });
    expect(step()).toEqual({ day: friday, asNew: true });
    expect(step({ source: aSource({ firstDay: friday, floorDay: friday }) })).toBeUndefined();
    const checked = aSource({ ...source, checkedAt: { [friday]: later - hour } });
    expect(step({ source: checked })).toBeUndefined();
  });

  test('forgets that a day grew once it has read it afterwards, unless its clock may be ahead', async () => {
    const db = anEmptyDatabase();
    await readSource(db);
    const papers = [anIncoming({ day: friday })];
    await mergePapers(db, { day: friday, papers, asNew: true }, fridayNoon);
    expect((await readSource(db)).growing).toEqual([friday]);
    const result = {
      ...{ isSuccess: true, problem: undefined, failures: 0, checked: [friday], passedOver: [] },
      ...{ roomAt: undefined, badItems: 0, nextRefreshAt: 0 },
    };
    await endAttempt(db, { ...result, isClockAhead: true }, fridayNoon + 9 * day);
    expect((await readSource(db)).growing).toEqual([friday]);
    await endAttempt(db, { ...result, isClockAhead: false }, fridayNoon + 9 * day);
    expect((await readSource(db)).growing).toBeUndefined();
    db.close();
  });
});
