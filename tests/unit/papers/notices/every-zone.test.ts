import { afterAll, describe, expect, test } from 'vitest';
import { latestFeedDay } from '../../../../papers/feed-day.ts';
import { localTimeAt } from '../../../../papers/notices/local-time.ts';
import { digestId } from '../../../../papers/notices/notice.ts';
import { type NoticeLog, readNoticeLog } from '../../../../papers/notices/notice-log.ts';
import { planNotices } from '../../../../papers/notices/plan.ts';
import { digestHour, isQuiet } from '../../../../papers/notices/quiet-hours.ts';
import { readSettings } from '../../../../papers/settings.ts';
import { chance } from '../../../fixtures/chance.ts';
import { newYorkChanges } from '../../../fixtures/new-york.ts';
import {
  type ClockChange,
  inZone,
  midnightsAround,
  unchangedAt,
  wallClock,
  type Zone,
  zones,
  zonesInWords,
} from '../../../fixtures/zones.ts';

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const seed = Number(process.env.PAPERBOY_SEED ?? 20261127);
const random = chance(seed);
const everyHour = Array.from({ length: 24 }, (_, hour) => hour);
const sums = { changes: 0, looks: 0, digests: 0, atSkippedHours: 0, onLongerDays: 0 };

/** A day as the clocks on the wall show it. */
interface ShownDay {
  /** The first moment at which each hour is shown. */
  hours: Map<number, number>;
  /** Clocks are set back on it. */
  isLonger: boolean;
}

/** The whole days around a change of the clocks. */
function shownDays(zone: Zone, { at }: ClockChange): Map<string, ShownDay> {
  const days = new Map<string, ShownDay>();
  const begin = at - (at % hourMs) - 2 * dayMs;
  const quarters = Array.from({ length: 4 * 96 }, (_, index) => begin + index * quarterMs);
  let before = 0;
  for (const moment of [...quarters, at].sort((a, b) => a - b)) {
    const { date, hour, minute } = wallClock(zone, moment);
    const day = days.get(date) ?? { hours: new Map<number, number>(), isLonger: false };
    if (!day.hours.has(hour)) day.hours.set(hour, moment);
    const shown = Date.parse(date) + hour * hourMs + minute * minuteMs;
    day.isLonger ||= shown < before;
    before = shown;
    days.set(date, day);
  }
  return new Map([...days].slice(1, -1));
}

/** When the digest of a day is due: at its hour, at the first one behind it, or at the last that the day has. */
function dueOn({ hours }: ShownDay, wanted: number): number {
  const shown = [...hours].sort(([one], [other]) => one - other);
  const [, due = 0] = shown.find(([hour]) => hour >= wanted) ?? shown.at(-1) ?? [];
  return due;
}

/**
 * Papers come all the time, and a worker looks when it has asked to be woken, and at the other moments. Returns when
 * digests were told.
 */
function tellThrough(around: number, wish: object, others: readonly number[]): number[] {
  const [from, to] = [around - 2 * dayMs, around + 2 * dayMs];
  const settings = readSettings(wish);
  const day = latestFeedDay(from);
  let log: NoticeLog = { ...readNoticeLog({}), channels: { [digestId]: {} } };
  const told: number[] = [];
  const waiting = [...others].sort((a, b) => a - b);
  for (let now = from; now < to; ) {
    sums.looks += 1;
    const paper = { id: `${now}`, day, title: 'A', upvotes: 1, isMuted: false, viewIds: [] };
    const facts = { settings, watched: [], papers: [paper], newestDay: day, log };
    const time = localTimeAt(now);
    const plan = planNotices({ ...facts, time });
    if (plan.log.intents.length > 0) told.push(now);
    expect(plan.log.intents.length > 0 && isQuiet(time.hour, settings)).toBe(false);
    log = { ...plan.log, intents: [] };
    while ((waiting[0] ?? to) <= now) waiting.shift();
    now = Math.min(plan.lookAt ?? to, waiting[0] ?? to);
  }
  return told;
}

/** What is wrong with the digests of the days around a change, with each of these wishes. */
function wrongDigests(
  zone: Zone,
  change: ClockChange,
  wishes: readonly { digest: string; quietFrom?: string; looks?: readonly number[] }[],
): string[] {
  const days = [...shownDays(zone, change)];
  return wishes.flatMap(({ looks = [], ...wish }) => {
    const wanted = digestHour(readSettings({ quietFrom: 'off', ...wish })) ?? 0;
    const told = tellThrough(change.at, { quietFrom: 'off', ...wish }, looks);
    return days.flatMap(([date, day]) => {
      const onDay = told.filter((moment) => wallClock(zone, moment).date === date);
      const due = dueOn(day, wanted);
      const late = (onDay[0] ?? due) - due;
      // Clocks that jump by more than an hour, or not to a full one, wake nobody at once.
      const jump = change.after - change.before;
      const mostLate = jump > 60 || wallClock(zone, due).minute > 0 ? jump : 0;
      sums.digests += onDay.length;
      sums.atSkippedHours += day.hours.has(wanted) ? 0 : 1;
      sums.onLongerDays += day.isLonger ? 1 : 0;
      if (onDay.length === 1 && late >= 0 && late <= mostLate * minuteMs) return [];
      return [
        `${zone.name} ${date} at ${wanted}: ${onDay.length} times, ${late / minuteMs} min late`,
      ];
    });
  });
}

describe(`in every zone of the world (${zonesInWords()})`, () => {
  test('a moment is of the date and hour that the clock on the wall shows', () => {
    for (const zone of zones) {
      inZone(zone.name, () => {
        for (const change of zone.changes) {
          const around = [...midnightsAround(change), change.at];
          for (const at of around.flatMap((moment) => [moment - 1, moment])) {
            const { date, hour } = wallClock(zone, at);
            expect(localTimeAt(at), `${zone.name} ${at}`).toMatchObject({ date, hour });
          }
        }
      });
    }
  });

  test('the digest comes once on each date, at its hour, though clocks skip that hour or show it twice', () => {
    const wrong = zones.flatMap((zone) =>
      inZone(zone.name, () =>
        zone.changes.flatMap((change) => {
          sums.changes += 1;
          const wishes = everyHour.map((hour) => ({ digest: String(hour) }));
          return wrongDigests(zone, change, wishes);
        }),
      ),
    );
    expect(wrong).toEqual([]);
    expect(sums.atSkippedHours).toBeGreaterThan(500);
    expect(sums.onLongerDays).toBeGreaterThan(500);
  }, 60_000);

  test('however often somebody looks, it comes once and in time, and never in quiet hours', () => {
    const wrong = zones.flatMap((zone) =>
      inZone(zone.name, () =>
        zone.changes.flatMap((change) => {
          const { hour } = wallClock(zone, change.at - 1);
          const wishes = [hour, (hour + 1) % 24, 23, 7].map((wanted, index) => {
            const looks = Array.from({ length: 12 }, () => (random() - 0.5) * 3 * dayMs);
            const near = [-60, -30, 0, 30, 60].map((minutes) => minutes * minuteMs);
            return {
              digest: String(wanted),
              quietFrom: index % 2 ? '22' : 'off',
              looks: [...looks, ...near, -1].map((ms) => change.at + ms),
            };
          });
          return wrongDigests(zone, change, wishes);
        }),
      ),
    );
    expect(wrong, `seed ${seed}`).toEqual([]);
  }, 60_000);

  test('the clocks of New York are nothing to it', () => {
    const wrong = zones.flatMap((zone) =>
      inZone(zone.name, () =>
        newYorkChanges
          .filter((at) => zone.changes.every((own) => Math.abs(own.at - at) > 3 * dayMs))
          .flatMap((at) => {
            const wish = { digest: String(Math.floor(random() * 24)), looks: [at - 1, at] };
            return wrongDigests(zone, unchangedAt(zone, at), [wish]);
          }),
      ),
    );
    expect(wrong, `seed ${seed}`).toEqual([]);
  }, 60_000);
});

afterAll(() => {
  console.log(`digests: ${zonesInWords()}; ${JSON.stringify(sums)}, seed ${seed}`);
});
