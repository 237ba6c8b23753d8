import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CountHistory,
  type CountPoint,
  firstMovingDay,
  momentumOf,
  withCount,
} from '../../../papers/momentum.ts';
import { friday, fridayNoon as now } from '../../fixtures/factories.ts';

const hour = 3_600_000;
const ago = (hours: number, upvotes: number): CountPoint => [now - hours * hour, upvotes];
const counted = (paperId: string, ...points: CountPoint[]) => ({ paperId, day: friday, points });
const still = counted('2611.00009', ago(20, 3));

describe('a history', () => {
  test('begins with the first count and takes another where it changed', () => {
    const first = withCount(undefined, 'a', 3, 1);
    expect(first).toEqual({ paperId: 'a', points: [[1, 3]] });
    expect(withCount(first, 'a', 5, 2)?.points).toEqual([
      [1, 3],
      [2, 5],
    ]);
  });

  test.each([
    ['the same count', 5, 9],
    ['a moment that is past', 6, 2],
    ['the same moment', 6, 1],
  ])('says nothing new by %s', (_, upvotes, at) => {
    expect(withCount({ paperId: 'a', points: [[2, 5]] }, 'a', upvotes, at)).toBeUndefined();
  });

  test('stays short and in order, whatever is counted when', () => {
    const anyCount = fc.record({ upvotes: fc.nat(9), at: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(anyCount, { maxLength: 300 }), (counts) => {
        let history: CountHistory | undefined;
        for (const { upvotes, at } of counts) {
          history = withCount(history, 'a', upvotes, at) ?? history;
        }
        const points = history?.points ?? [];
        expect(points.length).toBeLessThanOrEqual(96);
        const moments = points.map(([at]) => at);
        expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
      }),
    );
  });

  test('is kept of the days that are read again and again', () => {
    expect(firstMovingDay(now)).toBe('2026-11-13');
  });
});

describe('momentum', () => {
  test('is the rise since the first count of the last day, and how long that took', () => {
    const momentum = momentumOf([counted('a', ago(6, 8), ago(1, 20))], now).get('a');
    expect(momentum).toMatchObject({ rise: 12, hours: 6 });
    expect(momentum?.points).toEqual([ago(6, 8), ago(1, 20), ago(0, 20)]);
  });

  test('takes a count from before as the one that held a day ago', () => {
    const momentum = momentumOf([counted('a', ago(90, 2), ago(40, 8), ago(2, 20))], now).get('a');
    expect(momentum).toMatchObject({ rise: 12, hours: 24 });
  });

  test.each([
    ['one count', [ago(3, 50)]],
    ['no count', []],
    ['four upvotes more', [ago(3, 50), ago(1, 54)]],
    ['upvotes taken back', [ago(3, 50), ago(1, 30)]],
    ['a rise of long ago', [ago(70, 5), ago(60, 90)]],
    ['a clock that was wrong', [ago(-9, 5), ago(-5, 90)]],
  ])('has nothing to say of %s', (_, points) => {
    expect(momentumOf([counted('a', ...points)], now).size).toBe(0);
  });

  test('a rise within minutes is told as one of an hour', () => {
    expect(momentumOf([counted('a', ago(0.05, 1), ago(0.01, 9))], now).get('a')?.hours).toBe(1);
  });
});

describe('rising', () => {
  const rising = (...histories: (CountHistory & { day: string })[]) =>
    [...momentumOf(histories, now)].filter(([, { isRising }]) => isRising).map(([id]) => id);
  const rise = (id: string, by: number) => counted(id, ago(5, 1), ago(1, 1 + by));

  test('is who is twice as fast as the middle of the day, and nobody else', () => {
    expect(rising(rise('a', 10), rise('b', 19), rise('c', 20), rise('d', 9), still)).toEqual(['c']);
  });

  test('is who moves on a day that stands still', () => {
    expect(rising(rise('a', 6), still, { ...still, paperId: 'b' })).toEqual(['a']);
  });

  test('is nobody where there is nothing to compare with', () => {
    expect(rising(rise('a', 60))).toEqual([]);
  });

  test('is not measured by papers that have only just come', () => {
    const come = ['c', 'd', 'e'].map((id) => counted(id, ago(0.2, 4)));
    expect(rising(rise('a', 10), rise('b', 9), ...come)).toEqual([]);
  });

  test('is measured by the paper’s own day', () => {
    const other = { ...rise('b', 50), day: '2026-11-19' };
    const slow = { ...rise('c', 7), day: '2026-11-19' };
    expect(rising(rise('a', 12), still, other, slow)).toEqual(['a', 'b']);
  });
});
