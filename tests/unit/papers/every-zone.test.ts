import { afterAll, describe, expect, test } from 'vitest';
import { backupPath, isBackupDue } from '../../../papers/backups.ts';
import { visitNow } from '../../../papers/catch-up.ts';
import { markdownFiles } from '../../../papers/exports/markdown-files.ts';
import {
  addDays,
  daysBetween,
  type FeedDay,
  firstFeedDay,
  isFeedDay,
  isWeekend,
  latestFeedDate,
  latestFeedDay,
} from '../../../papers/feed-day.ts';
import { freshnessOf } from '../../../papers/freshness.ts';
import { isGrowing } from '../../../papers/growing-day.ts';
import { neighbourDay, periodOf, periodViews } from '../../../papers/period.ts';
import { nextPollAt } from '../../../papers/poll-schedule.ts';
import { matcherOf } from '../../../papers/query/match.ts';
import { parseQuery } from '../../../papers/query/parse.ts';
import { readRateLimit } from '../../../papers/rate-limit.ts';
import { nextStep } from '../../../papers/refresh-plan.ts';
import { oldestKeptDay } from '../../../papers/retention.ts';
import { toMoment } from '../../../papers/sources/wire-values.ts';
import { aRow, aSource, fridayNoon } from '../../fixtures/factories.ts';
import {
  feedDateByLaw,
  momentsAround,
  newYorkChanges,
  rolloversFrom,
} from '../../fixtures/new-york.ts';
import { inZone, midnightsAround, unchangedAt, zones, zonesInWords } from '../../fixtures/zones.ts';

const dayMs = 86_400_000;

const unique = (moments: number[]) => [...new Set(moments)].sort((a, b) => a - b);
/** Of each zone: New York's clock changes and its own, with the local midnights and the rollovers around them. */
function momentsOfZones(from: number, around: (rollover: number) => number[]): number[][] {
  return zones.map((zone) => {
    const unchanged = newYorkChanges.map((at) => unchangedAt(zone, at));
    const changes = [...unchanged, ...zone.changes].filter(({ at }) => at > from);
    return unique(
      changes.flatMap((change) => [
        ...midnightsAround(change).flatMap((midnight) => [midnight - 1, midnight]),
        ...[change.at - 1, change.at],
        ...rolloversFrom(change.at, 2).flatMap(around),
      ]),
    );
  });
}

const closely = momentsOfZones(0, (at) => momentsAround(at, 30));
/** Nothing else is asked before there was a feed. */
const sinceTheFeed = momentsOfZones(Date.parse(firstFeedDay), (at) => [at - 1, at]);
let comparisons = 0;

const queries = ['day:yesterday', 'date:today', 'date:7d'].map((text) => parseQuery(text).query);

/** What is found of papers that came so many days ago. */
function foundBy(now: number): string {
  const today = latestFeedDay(now);
  const rows = [0, 1, 6, 7].map((ago) =>
    aRow({ day: addDays(today, -ago), publishedAt: now - ago * dayMs }),
  );
  return queries
    .map((query) => rows.map(matcherOf(query, { today, now })).map(Number).join(''))
    .join();
}

function whenBackedUp(now: number): string {
  const due = ([1, 7] as const).flatMap((days) =>
    [0, 1].map((early) => {
      const file = { downloadId: 1, name: 'a', writtenAt: now - days * dayMs + early, kept: 1 };
      return isBackupDue({ files: [file] }, days === 1 ? 'daily' : 'weekly', 'changed', now);
    }),
  );
  return [backupPath(now), ...due].join();
}

/** What follows from a feed day alone. */
function aboutDay(day: FeedDay): string {
  const around = [
    isFeedDay(day),
    addDays(day, -1),
    addDays(day, 30),
    daysBetween(day, '2030-01-01'),
    isWeekend(day),
  ];
  const stretches = periodViews.flatMap((view) => [
    ...Object.values(periodOf(view, day)),
    ...([-1, 1] as const).map((step) => neighbourDay(view, day, step, addDays(day, 40))),
  ]);
  return [...around, ...stretches, oldestKeptDay({ days: 91 }, [{ day, items: 1 }])].join();
}

function isFresh(now: number, today: string): string {
  const source = aSource({ lastSuccessAt: now - 1 });
  return freshnessOf({ now, source, today, online: true, storageFails: false });
}

function readNext(now: number): string {
  const source = aSource({ firstDay: addDays(latestFeedDay(now), -3) });
  const progress = { now, source, stored: new Set<string>(), done: new Set<string>() };
  return JSON.stringify(nextStep({ ...progress, asked: [], force: false }));
}

describe(`in every zone of the world, whatever its clocks do (${zonesInWords()})`, () => {
  test('the feed’s date is New York’s by law, two and a half hours on', () => {
    const wrong: string[] = [];
    for (const [index, { name }] of zones.entries()) {
      inZone(name, () => {
        for (const now of closely[index] ?? []) {
          comparisons += 1;
          if (latestFeedDate(now) !== feedDateByLaw(now)) wrong.push(`${name} ${now}`);
        }
      });
    }
    expect(wrong.slice(0, 9)).toEqual([]);
  }, 60_000);

  test.each<[what: string, decide: (now: number) => unknown]>([
    ['the newest feed day', latestFeedDay],
    ['how fresh the panel is', (now) => isFresh(now, addDays(latestFeedDate(now), -1))],
    ['when it is polled again', (now) => nextPollAt(now, 0.5)],
    ['what is read next', readNext],
    ['whether a day grows', (now) => isGrowing(addDays(latestFeedDate(now), -1), now)],
    ['who was away', (now) => JSON.stringify(visitNow({ at: now - 5 * dayMs }, now))],
    ['what is found by its day and its date', foundBy],
    ['when a backup is due, and its name', whenBackedUp],
  ])(
    '%s: never the user’s own clock decides it',
    (_, decide) => {
      const moments = unique(sinceTheFeed.flat());
      const known = inZone('UTC', () => new Map(moments.map((now) => [now, decide(now)])));
      const wrong: string[] = [];
      for (const [index, { name }] of zones.entries()) {
        inZone(name, () => {
          for (const now of sinceTheFeed[index] ?? []) {
            comparisons += 1;
            if (decide(now) !== known.get(now))
              wrong.push(`${name} ${new Date(now).toISOString()}`);
          }
        });
      }
      expect(wrong.slice(0, 9)).toEqual([]);
      expect(new Set(known.values()).size).toBeGreaterThan(1);
    },
    60_000,
  );

  test('days are counted alike, and so are weeks, months and the limit by age', () => {
    const days = unique(newYorkChanges.flatMap((at) => [-dayMs, 0, dayMs].map((ms) => at + ms)));
    const labels = [
      ...days.map(feedDateByLaw),
      ...['2024-02-29', '2026-01-01', '2026-03-29', '2026-10-25', '2026-12-31'],
    ].filter((day) => day > firstFeedDay);
    const known = inZone('UTC', () => labels.map(aboutDay));
    for (const { name, changes } of zones) {
      const own = changes.map(({ at }) => feedDateByLaw(at)).filter((day) => day > firstFeedDay);
      const inUtc = inZone('UTC', () => own.map(aboutDay));
      inZone(name, () => {
        expect(labels.map(aboutDay), name).toEqual(known);
        expect(own.map(aboutDay), name).toEqual(inUtc);
      });
    }
  }, 60_000);

  test.each([
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20T23:30:00.000Z', '2026-11-20T23:30:00.000Z'],
    ['2026-11-20T23:30:00', '2026-11-20T23:30:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T02:30:00.000Z'],
    ['2026-11-20T23:30:00+05:45', '2026-11-20T17:45:00.000Z'],
    ['2026-11-20T23:30:00-0330', '2026-11-21T03:00:00.000Z'],
    ['2026-11-20T23:30:00 ', undefined],
    ['2026-11-20T25:30', undefined],
  ])('“%s” in a reply is the same moment: %s', (text, moment) => {
    const at = moment && Date.parse(moment);
    for (const { name } of zones) {
      expect(
        inZone(name, () => toMoment(text)),
        name,
      ).toBe(at);
    }
  });

  test('a date in a header is the same moment', () => {
    const headers = new Headers({ 'Retry-After': 'Fri, 20 Nov 2026 15:01:00 GMT' });
    for (const { name } of zones) {
      expect(
        inZone(name, () => readRateLimit(headers, fridayNoon)),
        name,
      ).toEqual({
        retrySeconds: 60,
      });
    }
  });

  test('files can be packed at any moment that a clock may show', () => {
    const moments = [-8.64e15, 0, Date.UTC(1980, 0), Date.UTC(1981, 0), fridayNoon];
    const paper = { paper: aRow().paper, mark: undefined };
    for (const { name } of zones) {
      for (const now of [...moments, Date.UTC(2098, 0), Date.UTC(2100, 0), 8.64e15]) {
        const parts = inZone(name, () => [...markdownFiles.write([paper], now)]);
        expect(parts.length, name).toBeGreaterThan(0);
      }
    }
  }, 60_000);
});

test('the process follows its zone as soon as that is set, else nothing above is shown', () => {
  for (const { name, names, changes, offsetAt } of zones) {
    for (const { at } of changes) {
      for (const moment of [at - 1, at]) {
        const offset = inZone(name, () => new Date(moment).getTimezoneOffset());
        expect(offset + offsetAt(moment), `${name} ${moment}`).toBe(0);
      }
    }
    const offsets = names.map((one) => inZone(one, () => new Date(fridayNoon).getTimezoneOffset()));
    expect(new Set(offsets).size, name).toBe(1);
  }
});

afterAll(() => {
  console.log(
    `zones: ${zonesInWords()}; ${unique(closely.flat()).length} moments, ${comparisons} answers compared`,
  );
});
