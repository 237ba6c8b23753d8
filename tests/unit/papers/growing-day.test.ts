import { describe, expect, test } from 'vitest';
import { isGrowing, stillGrowing, withGrowing } from '../../../papers/growing-day.ts';
import { friday } from '../../fixtures/factories.ts';

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
