import { describe, expect, test } from 'vitest';
import { localTimeAt } from '../../../../papers/notices/local-time.ts';
import { digestHour, isQuiet } from '../../../../papers/notices/quiet-hours.ts';

const quietOf = (quietFrom: string, quietTo: string) =>
  Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    isQuiet(hour, { quietFrom, quietTo } as Parameters<typeof isQuiet>[1]),
  );

test.each([
  ['22', '1', [0, 22, 23]],
  ['12', '14', [12, 13]],
  ['0', '2', [0, 1]],
  ['7', '7', []],
  ['off', '7', []],
])('from %s to %s is quiet in the hours %o', (from, to, hours) => {
  expect(quietOf(from, to)).toEqual(hours);
});

test.each([
  ['8', '22', '7', 8],
  ['23', '22', '7', 7],
  ['6', '22', '7', 7],
  ['8', 'off', '7', 8],
  ['off', '22', '7', undefined],
] as const)('the digest of hour %s, quiet from %s to %s, is due at %s', (digest, from, to, due) => {
  expect(digestHour({ digest, quietFrom: from, quietTo: to })).toBe(due);
});

describe('the next time of an hour', () => {
  test('is later than now, within little more than a day, and shows that hour or the one behind it', () => {
    const start = Date.parse('2026-01-01T00:17:00Z');
    for (let step = 0; step < 366 * 24; step += 5) {
      const now = start + step * 3_600_000;
      const hour = step % 24;
      const next = localTimeAt(now).next(hour);
      expect(next).toBeGreaterThan(now);
      expect(next - now).toBeLessThanOrEqual(26 * 3_600_000);
      expect([hour, (hour + 1) % 24]).toContain(localTimeAt(next).hour);
    }
  });

  test('belongs to the date that the clock shows', () => {
    const noon = new Date(2026, 10, 20, 12, 30).getTime();
    expect(localTimeAt(noon)).toMatchObject({ date: '2026-11-20', hour: 12 });
    expect(new Date(localTimeAt(noon).next(12)).getDate()).toBe(21);
    expect(new Date(localTimeAt(noon).next(13)).getDate()).toBe(20);
  });
});
