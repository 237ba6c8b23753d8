import { describe, expect, test } from 'vitest';
import { i18n } from '#i18n';
import {
  briefDay,
  byteSize,
  clockTime,
  dayHeadline,
  momentDay,
  shortDay,
  shortNumber,
  weekday,
  wholeNumber,
} from '../../../components/format.ts';

const now = Date.parse('2026-11-24T00:00:00Z');

test('a day is a headline in the words of the catalogue’s language', () => {
  expect(dayHeadline('2026-11-20', now, 'long')).toBe('Friday, November 20');
  expect(i18n.t('fresh.papers', 3)).toBe('3 papers');
});

test.each([
  [() => dayHeadline('2025-11-20', now, 'long'), 'Thu, November 20, 2025'],
  [() => shortDay('2026-11-20', now), 'Nov 20'],
  [() => shortDay('2025-12-31', now), 'Dec 31, 2025'],
  [() => momentDay(Date.parse('2026-11-17T23:59:59Z'), now), 'Nov 17'],
  [() => momentDay(Date.parse('2025-11-17T00:00:00Z'), now), 'Nov 17, 2025'],
])('the year is told where it is another than today’s: %#', (words, expected) => {
  expect(words()).toBe(expected);
});

test('a feed day is a label: it is never moved by the reader’s own zone', () => {
  expect(briefDay('2026-11-20', now)).toBe('Fri, Nov 20');
  expect(briefDay('2025-11-20', now)).toBe('Nov 20, 2025');
  expect(weekday('2026-11-23')).toBe('Monday');
});

describe('a moment is told by the reader’s own clock', () => {
  const at = (day: number, hours: number, minutes: number) =>
    new Date(2026, 10, day, hours, minutes).getTime();

  test.each([
    [at(20, 0, 0), '00:00'],
    [at(20, 9, 12), '09:12'],
    [at(20, 23, 59), '23:59'],
    [at(19, 9, 12), 'Thu, Nov 19, 09:12'],
    [at(21, 9, 12), 'Sat, Nov 21, 09:12'],
    [at(20, 12, 0) + 11 * 3_600_000 + 3_599_000, '23:59'],
  ])('%i', (moment, words) => {
    expect(clockTime(moment, at(20, 12, 0))).toBe(words);
  });
});

test('the night’s clock needs no date: what comes or went within half a day is told by the hour', () => {
  const evening = new Date(2026, 10, 20, 23, 30).getTime();
  expect(clockTime(evening + 32 * 60_000, evening)).toBe('00:02');
});

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1234, '1.2K', '1,234'],
  [1e9, '1B', '1,000,000,000'],
])('%d is told briefly and whole', (value, brief, whole) => {
  expect(shortNumber(value)).toBe(brief);
  expect(wholeNumber(value)).toBe(whole);
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1500, '1.5 kB'],
  [4_200_000, '4.2 MB'],
  [10_000_000_000, '10 GB'],
  [2_500_000_000_000, '2,500 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(byteSize(bytes)).toBe(words);
});
