import { addDays, type FeedDay, feedDaysBetween } from '../../../papers/feed-day.ts';
import { type Corpus, corpusOf, upvotesOf, type WireItem } from '../corpus.ts';
import { placedSpecimens } from '../specimens/placed.ts';
import { syntheticItem } from './items.ts';
import { chanceOf } from './random.ts';

export interface SyntheticOptions {
  /** The newest day. */
  latest: FeedDay;
  /** Calendar days behind it. */
  days?: number;
  seed?: number;
}

const defaultDays = 60;
const latestCount = 31;
const outsideCount = 20;

/** Ids look like arXiv's of the day's month. */
function idOf(day: FeedDay, index: number): string {
  const month = day.slice(2, 4) + day.slice(5, 7);
  return `${month}.${String(Number(day.slice(8, 10)) * 300 + index).padStart(5, '0')}`;
}

function itemsOf(day: FeedDay, age: number, seed: number): WireItem[] {
  const chance = chanceOf(seed * 100_003 + Number(day.replaceAll('-', '')));
  const specimens = placedSpecimens(age);
  // Every specimen needs a paper to lie upon, and one between it and the next.
  const least = Math.max(4, specimens.length * 2);
  const count = age === 0 ? latestCount : Math.min(50, Math.max(least, chance.around(22, 0.4)));
  const items = Array.from({ length: count }, (_, index) =>
    syntheticItem(chance, day, idOf(day, index)),
  );
  specimens.forEach(({ paper, ...outer }, index) => {
    const base = items[index * 2 + 1];
    if (!base) return;
    const { title = base.title, summary = base.summary } = paper ?? {};
    items[index * 2 + 1] = {
      ...base,
      title,
      summary,
      ...outer,
      paper: { ...base.paper, ...paper, id: base.paper.id },
    };
  });
  return items;
}

/** The day while it grows: a few papers, about half, all; fewer upvotes at first. */
function growth(items: WireItem[]): WireItem[][] {
  const part = (share: number) =>
    items.slice(0, Math.max(1, Math.round(items.length * share))).map((item) => ({
      ...item,
      paper: { ...item.paper, upvotes: Math.floor(upvotesOf(item) * share) },
    }));
  return [part(0.1), part(0.55), items];
}

/** Older papers with code that many have starred, of no day of the feed. */
function outsideItems(seed: number): WireItem[] {
  const chance = chanceOf(seed * 100_003 + 2412);
  return Array.from({ length: outsideCount }, (_, index) => {
    const id = `2412.${String(2_000 + index * 7).padStart(5, '0')}`;
    const { submittedBy: _by, paper, ...item } = syntheticItem(chance, '2024-12-30', id);
    const { submittedOnDailyAt: _at, submittedOnDailyBy: _who, ...rest } = paper;
    const githubRepo = `https://github.com/example-lab/${id.replace('.', '-')}`;
    return { ...item, paper: { ...rest, githubRepo, githubStars: chance.around(900, 1.6) } };
  });
}

/** A seeded corpus of invented papers; each of its newest days carries specimens of what the real feed contains. */
export function syntheticCorpus({
  latest,
  days = defaultDays,
  seed = 1,
}: SyntheticOptions): Corpus {
  const known = feedDaysBetween(addDays(latest, -days), latest);
  const readStages = (day: FeedDay) =>
    known.includes(day) ? growth(itemsOf(day, feedDaysBetween(day, latest).length - 1, seed)) : [];
  return corpusOf(known, readStages, outsideItems(seed));
}
