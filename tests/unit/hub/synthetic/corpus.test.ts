import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, feedDaysBetween, isWeekend } from '../../../../papers/feed-day.ts';
import { type Corpus, upvotesOf, type WireItem } from '../../../hub/corpus.ts';
import { specimens } from '../../../hub/specimens/registry.ts';
import { syntheticCorpus } from '../../../hub/synthetic/corpus.ts';

const latest = '2026-08-19';
const itemsOf = (corpus: Corpus) => corpus.days().flatMap((day) => corpus.day(day));

/** The value below which `share` of them lie. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

describe('a year of it is like a year of the Hub', () => {
  const corpus = syntheticCorpus({ latest, days: 365, seed: 7 });
  const items = itemsOf(corpus);
  const sizes = corpus.days().map((day) => corpus.day(day).length);
  const lengths = (of: (item: WireItem) => unknown) =>
    items.flatMap((item) => {
      const value = of(item);
      return typeof value === 'string' || Array.isArray(value) ? [value.length] : [];
    });

  /** The real feed's numbers (hub-contract §7, those of 2026 where it has them); a quarter off is like enough. */
  test.each([
    ['papers a day', 22, 0.95, 42, sizes],
    ['characters of a title', 76, 0.95, 110, lengths(({ paper }) => paper.title)],
    ['characters of an abstract', 1363, 0.95, 1854, lengths(({ paper }) => paper.summary)],
    ['characters of an AI summary', 188, 0.99, 291, lengths(({ paper }) => paper.ai_summary)],
    ['keywords', 9, 0.99, 21, lengths(({ paper }) => paper.ai_keywords)],
    ['authors', 7, 0.95, 21, lengths(({ paper }) => paper.authors)],
    ['upvotes', 15, 0.95, 74, items.map(upvotesOf)],
    ['bytes', 5500, 0.95, 7300, items.map((item) => JSON.stringify(item).length)],
  ])('%s: the median is about %i, and %f are below about %i', (_, median, share, high, values) => {
    for (const [found, real] of [
      [quantile(values, 0.5), median],
      [quantile(values, share), high],
    ] as const) {
      expect(found).toBeGreaterThan(real * 0.75);
      expect(found).toBeLessThan(real * 1.25);
    }
  });

  test.each([
    ['code', 0.56, ({ paper }: WireItem) => typeof paper.githubRepo === 'string'],
    ['a project page', 0.45, ({ paper }: WireItem) => typeof paper.projectPage === 'string'],
    ['an organisation', 0.61, ({ organization }: WireItem) => organization !== undefined],
    ['an AI summary', 0.86, ({ paper }: WireItem) => typeof paper.ai_summary === 'string'],
    ['media', 0.19, ({ mediaUrls }: WireItem) => Array.isArray(mediaUrls)],
  ])('the share with %s is about %f', (_, share, has) => {
    const found = items.filter(has).length / items.length;
    expect(Math.abs(found - share)).toBeLessThan(0.04);
  });

  test('no day has more than 50 papers or fewer than 4, and no id comes twice', () => {
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
    expect(new Set(items.map(({ paper }) => paper.id)).size).toBe(items.length);
  });

  test('every ordinary item has what the Hub always sends, and its own day as label', () => {
    for (const day of corpus.days().slice(0, -10)) {
      for (const item of corpus.day(day)) {
        expect(item.paper.id).toMatch(/^\d{4}\.\d{5}$/);
        expect(item.paper.submittedOnDailyAt).toBe(`${day}T00:00:00.000Z`);
        for (const key of ['title', 'summary', 'authors', 'upvotes', 'discussionId']) {
          expect(item.paper).toHaveProperty(key);
        }
        for (const key of ['title', 'publishedAt', 'thumbnail', 'numComments']) {
          expect(item).toHaveProperty(key);
        }
      }
    }
  });
});

const aSeed = fc.nat(1e6);
const aDay = fc
  .integer({ min: 0, max: 700 })
  .map((back) => addDays('2026-12-30', -back))
  .filter((day) => !isWeekend(day));

test('the same seed gives the same papers, another seed others', () => {
  fc.assert(
    fc.property(aSeed, aDay, (seed, day) => {
      const wire = (by: number) =>
        JSON.stringify(itemsOf(syntheticCorpus({ latest: day, days: 3, seed: by })));
      expect(wire(seed)).toBe(wire(seed));
      expect(wire(seed)).not.toBe(wire(seed + 1));
    }),
    { numRuns: 10 },
  );
});

test('it has papers on every feed day up to the newest, none on a weekend or after', () => {
  fc.assert(
    fc.property(aSeed, aDay, (seed, day) => {
      const corpus = syntheticCorpus({ latest: day, days: 30, seed });
      expect(corpus.days()).toEqual(feedDaysBetween(addDays(day, -30), day).toReversed());
      expect(corpus.day(addDays(day, 1))).toEqual([]);
      expect(corpus.day(addDays(day, -31))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('days grow: papers are added and upvotes rise, nothing goes', () => {
  fc.assert(
    fc.property(aSeed, (seed) => {
      const corpus = syntheticCorpus({ latest, days: 3, seed });
      const at = (stage: number) => {
        corpus.setStage(latest, stage);
        return new Map(corpus.day(latest).map((item) => [item.paper.id, upvotesOf(item)]));
      };
      const stages = Array.from({ length: corpus.stages(latest) }, (_, stage) => at(stage));
      expect(stages).toHaveLength(3);
      stages.slice(1).forEach((later, index) => {
        const earlier = stages[index] ?? new Map();
        expect(later.size).toBeGreaterThan(earlier.size);
        for (const [id, upvotes] of earlier) expect(later.get(id)).toBeGreaterThanOrEqual(upvotes);
      });
    }),
    { numRuns: 10 },
  );
});

describe('specimens', () => {
  /** The specimen's own fields, as they would lie in an item. */
  const lies = (item: WireItem, { paper = {}, outer = {} }: (typeof specimens)[number]) =>
    Object.entries(paper).every(([key, value]) => Object.is(item.paper[key], value)) &&
    Object.entries(outer).every(([key, value]) => Object.is(item[key], value));

  test('whatever the seed, every one lies in the last ten feed days, the odd ones not today', () => {
    fc.assert(
      fc.property(aSeed, aDay, (seed, day) => {
        const corpus = syntheticCorpus({ latest: day, days: 20, seed });
        const recent = corpus
          .days()
          .slice(-10)
          .flatMap((on) => corpus.day(on));
        const missing = specimens.filter((one) => !recent.some((item) => lies(item, one)));
        expect(missing.map(({ name }) => name)).toEqual([]);
        const today = specimens.filter(
          (one) => 'title' in (one.paper ?? {}) && corpus.day(day).some((item) => lies(item, one)),
        );
        expect(today.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 10 },
    );
  });

  test('names are their own', () => {
    expect(new Set(specimens.map(({ name }) => name)).size).toBe(specimens.length);
  });
});

test('some of its papers are of no day, with stars and without what only the feed knows', () => {
  const corpus = syntheticCorpus({ latest });
  const ofDays = new Set(itemsOf(corpus).map(({ paper }) => paper.id));
  const outside = corpus.outside();
  expect(outside.length).toBeGreaterThan(10);
  for (const { paper } of outside) {
    expect(ofDays).not.toContain(paper.id);
    expect(Number(paper.githubStars)).toBeGreaterThan(0);
    expect(paper).not.toHaveProperty('submittedOnDailyAt');
  }
  expect(syntheticCorpus({ latest }).outside()).toEqual(outside);
});
