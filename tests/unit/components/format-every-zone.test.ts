import { afterAll, describe, expect, test, vi } from 'vitest';
import { clockTime } from '../../../components/format.ts';
import { differenceWords } from '../../../components/import-words.ts';
import { type FeedDay, latestFeedDay } from '../../../papers/feed-day.ts';
import { periodOf } from '../../../papers/period.ts';
import { newYorkChanges, rolloversFrom } from '../../fixtures/new-york.ts';
import {
  inZone,
  midnightsAround,
  unchangedAt,
  wallClock,
  type Zone,
  zones,
  zonesInWords,
} from '../../fixtures/zones.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const now = Date.parse('2026-11-20T15:00:00Z');
let drawn = 0;

/** The day's name by the calendar's arithmetic alone. */
function weekdayOf(day: FeedDay): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return weekdays[(y + leaps + (shifts[month - 1] ?? 0) + date) % 7] ?? '';
}

function namesOf(day: FeedDay) {
  const [year, month = 0, date] = day.split('-').map(Number);
  const [long, weekday] = [months[month - 1] ?? '', weekdayOf(day)];
  const [short, brief] = [long.slice(0, 3), weekday.slice(0, 3)];
  const isThisYear = year === 2026;
  return {
    headline: isThisYear ? `${weekday}, ${long} ${date}` : `${brief}, ${long} ${date}, ${year}`,
    brief: isThisYear ? `${brief}, ${short} ${date}` : `${short} ${date}, ${year}`,
    short: isThisYear ? `${short} ${date}` : `${short} ${date}, ${year}`,
    weekday,
    month: `${long} ${year}`,
    shortMonth: `${short} ${year}`,
  };
}

/** The days that are drawn where the clocks change, here and in New York, and at the ends of months and years. */
function daysOf({ changes }: Zone): FeedDay[] {
  const moments = [...newYorkChanges, ...changes.map(({ at }) => at)].flatMap((at) =>
    rolloversFrom(at, 2),
  );
  const ends = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-10-31', '2026-12-31', '2027-01-01'];
  return [...new Set([...moments.map(latestFeedDay), ...ends])];
}

type Format = typeof import('../../../components/format.ts');

/** What is drawn of a week, by itself and where there is little room. */
function weekOf(format: Format, day: FeedDay): string {
  const week = periodOf('week', day);
  return `${format.periodHeadline('week', week, now)} ${format.shortPeriod('week', week)}`;
}

/** The module as a page that was opened in this zone has it. */
async function formatOpenedIn(zone: string): Promise<Format> {
  vi.resetModules();
  process.env.TZ = zone;
  return await import('../../../components/format.ts');
}

describe(`in every zone of the world (${zonesInWords()})`, () => {
  test('what is drawn of a day, its week and its month is the feed’s, never the local one', async () => {
    const home = process.env.TZ;
    const inUtc = await formatOpenedIn('UTC');
    for (const zone of zones) {
      const format = await formatOpenedIn(zone.name);
      for (const day of daysOf(zone)) {
        drawn += 1;
        const month = periodOf('month', day);
        expect(
          {
            headline: format.dayHeadline(day, now, 'long'),
            brief: format.briefDay(day, now),
            short: format.shortDay(day, now),
            weekday: format.weekday(day),
            month: format.periodHeadline('month', month, now),
            shortMonth: format.shortPeriod('month', month),
          },
          zone.name,
        ).toEqual(namesOf(day));
        const week = inZone('UTC', () => weekOf(inUtc, day));
        expect(weekOf(format, day), zone.name).toBe(week);
        const moments = [`${day}T00:00:00Z`, `${day}T23:59:59.999Z`].map((at) => Date.parse(at));
        for (const at of moments) {
          expect(format.momentDay(at, now), zone.name).toBe(namesOf(day).short);
        }
      }
      const newYear = Date.parse('2027-01-01T00:00:00Z');
      expect(
        [newYear - 1, newYear].map((at) => format.shortDay('2026-12-31', at)),
        zone.name,
      ).toEqual(['Dec 31', 'Dec 31, 2026']);
      expect([0, 23].map(format.fullHour), zone.name).toEqual(['00:00', '23:00']);
    }
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  }, 60_000);

  test('a moment is drawn by the clock on the wall, with its date where it is neither today nor near', () => {
    for (const zone of zones) {
      inZone(zone.name, () => {
        for (const change of [...zone.changes, unchangedAt(zone, now)]) {
          const halfHours = Array.from(
            { length: 9 },
            (_, n) => change.at + (n - 4) * 30 * minuteMs,
          );
          for (const at of [...halfHours, change.at - 1, ...midnightsAround(change)]) {
            const { date, hour, minute } = wallClock(zone, at);
            const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
            const short = namesOf(date).short.replace(/, \d{4}$/, '');
            for (const hours of [-25, -11, 0, 13]) {
              drawn += 1;
              const seenAt = at + hours * hourMs;
              const isNear = Math.abs(hours) < 12 || wallClock(zone, seenAt).date === date;
              const dated = `${weekdayOf(date).slice(0, 3)}, ${short}, ${clock}`;
              expect(clockTime(at, seenAt), `${zone.name} ${at}`).toBe(isNear ? clock : dated);
            }
          }
        }
        for (const sign of [-1, 1]) {
          const stamps = { before: sign * 8.64e15, after: sign * (8.64e15 - 1) };
          expect(differenceWords(stamps, now)).toContain(String(stamps.after));
          const moments = { before: sign * 8.63e15, after: sign * 8.63e15 + minuteMs };
          expect(differenceWords(moments, now)).toMatch(/\d\d:\d\d → .+ \d\d:\d\d$/);
        }
      });
    }
  }, 60_000);
});

afterAll(() => {
  console.log(`drawn: ${drawn} days and moments in ${zonesInWords()}`);
});
