import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { addDays, daysBetween, type FeedDay, latestFeedDay } from '../../papers/feed-day.ts';
import { type Corpus, corpusOf, type WireItem } from './corpus.ts';

/** A folder of real payloads, shifted by whole weeks to end at the present. */
export interface FolderCorpus extends Corpus {
  /** The day on which an original day is served. */
  redate(original: FeedDay): FeedDay;
}

/** Where real payloads lie, if anywhere: `PAPERBOY_HUB_DATA`, or `../shared/hub-data` beside the project. */
export function hubDataFolder(): string | undefined {
  const folder =
    process.env.PAPERBOY_HUB_DATA ?? join(import.meta.dirname, '../../../shared/hub-data');
  return existsSync(join(folder, 'days')) ? folder : undefined;
}

function readItems(file: string): WireItem[] {
  return JSON.parse(gunzipSync(readFileSync(file)).toString());
}

/** The moment moved by whole days; anything that is no moment stays as it is. */
function moveMoment(moment: unknown, days: number): unknown {
  const time = typeof moment === 'string' ? Date.parse(moment) : Number.NaN;
  return Number.isNaN(time) ? moment : new Date(time + days * 86_400_000).toISOString();
}

function moveItem(item: WireItem, days: number): WireItem {
  const paper = { ...item.paper };
  for (const key of ['publishedAt', 'submittedOnDailyAt'] as const) {
    if (key in paper) Object.assign(paper, { [key]: moveMoment(paper[key], days) });
  }
  return { ...item, publishedAt: moveMoment(item.publishedAt, days), paper };
}

function dayOfFile(name: string): FeedDay {
  return name.slice(0, 10);
}

/**
 * The smallest number of whole weeks, in days, that brings one of the days to `latest`; where the folder has no such
 * weekday, the largest that brings none of them beyond it.
 */
function wholeWeeks(originals: readonly FeedDay[], latest: FeedDay): number {
  const ages = originals.map((day) => daysBetween(day, latest)).filter((age) => age >= 0);
  const exact = ages.filter((age) => age % 7 === 0);
  if (exact.length > 0) return Math.min(...exact);
  return ages.length > 0 ? Math.floor(Math.min(...ages) / 7) * 7 : 0;
}

/**
 * Serves `days/*.json.gz`, with `captures/` as the stages of a day. Everything moves by the smallest number of whole
 * weeks that brings papers to `latest`, so weekdays stay weekdays; days that would lie in the future are dropped.
 */
export function folderCorpus(folder: string, options: { latest?: FeedDay } = {}): FolderCorpus {
  const latest = options.latest ?? latestFeedDay(Date.now());
  const originals = readdirSync(join(folder, 'days')).map(dayOfFile).sort();
  const captures = existsSync(join(folder, 'captures'))
    ? readdirSync(join(folder, 'captures')).sort()
    : [];
  const known = new Set(originals);
  const shift = wholeWeeks(originals, latest);
  const redate = (original: FeedDay) => addDays(original, shift);

  const corpus = corpusOf(
    originals.map(redate).filter((day) => day <= latest),
    (day) => {
      const original = addDays(day, -shift);
      if (!known.has(original) || day > latest) return [];
      const stages = captures
        .filter((name) => dayOfFile(name) === original)
        .map((name) => readItems(join(folder, 'captures', name)));
      const final = readItems(join(folder, 'days', `${original}.json.gz`));
      const lastCapture = stages.at(-1);
      if (!lastCapture || final.length > lastCapture.length) stages.push(final);
      return stages.map((items) => items.map((item) => moveItem(item, shift)));
    },
  );
  return { ...corpus, redate };
}
