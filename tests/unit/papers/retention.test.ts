import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../papers/feed-day.ts';
import { oldestKeptDay, retentionOf } from '../../../papers/retention.ts';
import { friday } from '../../fixtures/factories.ts';

const dayBefore = (days: number) => addDays(friday, -days);

/** A day each for these numbers of papers, the newest first. */
const daysOf = (...items: number[]) =>
  items.map((count, index) => ({ day: dayBefore(index), items: count }));

const anyDays = fc.uniqueArray(fc.record({ day: fc.nat(900).map(dayBefore), items: fc.nat(60) }), {
  selector: ({ day }) => day,
  maxLength: 60,
});

describe('limits', () => {
  test('are none until the user sets some', () => {
    expect(retentionOf({ keepDays: 'all', keepPapers: 'all' })).toBeUndefined();
    expect(retentionOf({ keepDays: '365', keepPapers: 'all' })).toEqual({ days: 365 });
    expect(retentionOf({ keepDays: 'all', keepPapers: '5000' })).toEqual({ papers: 5000 });
    expect(retentionOf({ keepDays: '91', keepPapers: '2000' })).toEqual({ days: 91, papers: 2000 });
  });

  test('by age count from the newest day that has papers, whatever the clock says', () => {
    const stored = [{ day: '2099-01-01', items: 0 }, ...daysOf(3, 0, 4)];
    expect(oldestKeptDay({ days: 2 }, stored)).toBe(dayBefore(1));
    expect(oldestKeptDay({ days: 365 }, stored)).toBe(dayBefore(364));
  });

  test('by number keep whole days, as many as have room together', () => {
    expect(oldestKeptDay({ papers: 10 }, daysOf(4, 6, 1))).toBe(dayBefore(1));
    expect(oldestKeptDay({ papers: 9 }, daysOf(4, 6, 1))).toBe(dayBefore(0));
    expect(oldestKeptDay({ papers: 11 }, daysOf(4, 6, 1))).toBeUndefined();
  });

  test('never take the newest day', () => {
    expect(oldestKeptDay({ papers: 3 }, daysOf(4, 6))).toBe(friday);
    expect(oldestKeptDay({ days: 0 }, daysOf(4, 6))).toBe(friday);
    expect(oldestKeptDay({ days: 1, papers: 1 }, [])).toBeUndefined();
  });

  test('together leave what each of them leaves', () => {
    fc.assert(
      fc.property(
        anyDays,
        fc.integer({ min: 1, max: 900 }),
        fc.nat(500),
        (stored, days, papers) => {
          const age = oldestKeptDay({ days }, stored);
          const size = oldestKeptDay({ papers }, stored);
          const both = oldestKeptDay({ days, papers }, stored);
          expect(both).toBe(
            [age, size]
              .flatMap((day) => day ?? [])
              .sort()
              .at(-1),
          );
          const newest = stored
            .filter(({ items }) => items > 0)
            .map(({ day }) => day)
            .sort()
            .at(-1);
          if (size === undefined || newest === undefined) return;
          const staying = stored.filter(({ day }) => day >= size);
          const count = staying.reduce((sum, { items }) => sum + items, 0);
          expect(count <= papers || staying.every(({ day }) => day >= newest)).toBe(true);
        },
      ),
    );
  });
});
