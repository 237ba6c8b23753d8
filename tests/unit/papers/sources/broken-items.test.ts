import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFeedDay } from '../../../../papers/feed-day.ts';
import type { IncomingPaper } from '../../../../papers/paper.ts';
import { dailyPapers } from '../../../../papers/sources/daily-papers.ts';
import { missing, type Path, pathsOf, replaced, wrongs } from '../../../fixtures/broken-values.ts';
import { friday } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';

/** What the store may trust in a paper, whatever it was read from. */
function expectSound(paper: IncomingPaper): void {
  const { id, day, title, keywords, authors, upvotes, comments, media } = paper;
  expect(id).toMatch(/^\d{4}\.\d{4,5}$/);
  expect(isFeedDay(day)).toBe(true);
  expect(title).not.toBe('');
  expect(Object.values(paper)).not.toContain(undefined);
  for (const text of [...keywords, ...authors]) expect(text).toMatch(/^.{1,200}$/su);
  for (const count of [upvotes, comments, paper.githubStars ?? 0]) {
    expect(Number.isInteger(count) && count >= 0 && count <= 1e9).toBe(true);
  }
  for (const link of [...media, paper.githubRepo, paper.projectPage]) {
    if (link !== undefined) expect(link).toMatch(/^https:\/\/[^@/]+\.[^@/]+(\/|$)/);
  }
}

/** The fields of a paper that each field of an item tells of; the others tell of none. */
const tells: Record<string, keyof IncomingPaper> = {
  title: 'title',
  summary: 'abstract',
  ai_summary: 'summary',
  ai_keywords: 'keywords',
  authors: 'authors',
  organization: 'organisation',
  submittedOnDailyBy: 'submitter',
  submittedBy: 'submitter',
  upvotes: 'upvotes',
  numComments: 'comments',
  submittedOnDailyAt: 'day',
  withdrawnAt: 'withdrawnAt',
  githubRepo: 'githubRepo',
  githubStars: 'githubStars',
  projectPage: 'projectPage',
  mediaUrls: 'media',
};

function fieldToldBy([key, inner]: Path): keyof IncomingPaper | undefined {
  if (key === 'paper' && inner === 'publishedAt') return 'publishedAt';
  return tells[String(key === 'paper' ? inner : key)];
}

const { parseDay } = dailyPapers;
const wholes = [aWireItem(1), aWireItem(2), aWireItem(3)];
const papers = parseDay(wholes, friday)?.papers ?? [];
const [first, second, third] = papers;
const vital = ['', 'paper', 'paper.id'];
const paths = pathsOf(wholes[1]);

describe('an item of which anything is wrong at one place', () => {
  test.each(
    paths
      .filter((path) => vital.includes(path.join('.')))
      .map((path) => [path.join('.'), path] as const),
  )('is left out and counted, and costs no neighbour, where the place is “%s”', (_, path) => {
    for (const wrong of wrongs.filter((value) => path.length > 0 || value !== missing)) {
      const body = [wholes[0], replaced(wholes[1], path, wrong), wholes[2]];
      expect(parseDay(body, friday)).toEqual({ papers: [first, third], badItems: 1 });
    }
  });

  test.each(
    paths
      .filter((path) => !vital.includes(path.join('.')))
      .map((path) => [path.join('.'), path] as const),
  )(
    'loses at most what it says at that place, and costs no neighbour, where the place is %s',
    (_, path) => {
      const told = fieldToldBy(path);
      for (const wrong of wrongs) {
        const body = [wholes[0], replaced(wholes[1], path, wrong), wholes[2]];
        const parsed = parseDay(body, friday);
        expect(parsed?.badItems).toBe(0);
        const [before, read, after] = parsed?.papers ?? [];
        expect([before, after]).toEqual([first, third]);
        if (!read) throw new Error(`lost with ${typeof wrong}`);
        expectSound(read);
        const rest = (paper?: IncomingPaper) => ({ ...paper, ...(told && { [told]: 'told' }) });
        expect(rest(read)).toEqual(rest(second));
      }
    },
  );
});

test('of n items of which k cannot be read, n − k are kept in their order and k are counted', () => {
  const junk = fc.oneof(
    fc.constantFrom(...wrongs),
    fc.jsonValue(),
    fc.constantFrom({ paper: {} }, { paper: { id: 'x' } }),
  );
  const plans = fc.array(fc.oneof(fc.constant('whole'), junk), { minLength: 1, size: '+1' });
  fc.assert(
    fc.property(plans, (plan) => {
      const body = plan.map((wrong, index) => (wrong === 'whole' ? aWireItem(index + 1) : wrong));
      const kept = plan.flatMap((wrong, index) => (wrong === 'whole' ? [index + 1] : []));
      const parsed = parseDay(body, friday);
      const ids = parsed?.papers.map(({ id }) => Number(id.slice(5)));
      // A reply of which nothing can be read is no day at all.
      const [all, bad] = kept.length > 0 ? [kept, plan.length - kept.length] : [];
      expect([ids, parsed?.badItems]).toEqual([all, bad]);
    }),
  );
});

/** Many more than the gate has time for: `PAPERBOY_PAYLOADS=20000`. */
const payloads = Number(process.env.PAPERBOY_PAYLOADS ?? 500);

test('items broken at many places, with hostile texts in them, are sound papers or counted', {
  timeout: 5_000 + payloads * 20,
}, () => {
  const wrong = fc.oneof(fc.constantFrom(...wrongs.slice(0, 14)), hostileText, fc.anything());
  const breaks = fc.array(fc.tuple(fc.constantFrom(...paths.slice(1)), wrong), { maxLength: 12 });
  fc.assert(
    fc.property(breaks, (all) => {
      const item = all.reduce<unknown>((now, [path, by]) => replaced(now, path, by), wholes[1]);
      const parsed = parseDay([wholes[0], item, wholes[2]], friday);
      expect((parsed?.papers.length ?? 0) + (parsed?.badItems ?? 0)).toBe(3);
      expect(parsed?.papers[0]).toEqual(first);
      parsed?.papers.forEach(expectSound);
    }),
    { numRuns: payloads },
  );
});

test('no item reaches into the prototype of all objects', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const evil = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ';
  const text = JSON.stringify([wholes[1]]).replaceAll('{', evil);
  const parsed = parseDay(JSON.parse(text), friday);
  expect(parsed).toEqual({ papers: [second], badItems: 0 });
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect({}).not.toHaveProperty('polluted');
  expect(parsed?.papers[0]).not.toHaveProperty('polluted');
});
