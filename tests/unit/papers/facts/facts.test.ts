import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Facts } from '../../../../papers/facts/facts.ts';
import { lazyPaper } from '../../../../papers/facts/lazy-paper.ts';
import type { Paper } from '../../../../papers/paper.ts';
import { aPaper } from '../../../fixtures/factories.ts';

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.constantFrom('Ada', '\ufeff'),
);
const paper: fc.Arbitrary<Paper> = fc
  .record(
    {
      id: fc.constantFrom('2611.00001', '2611.00002', '2611.00003', '2611.00004'),
      title: name,
      day: fc.constantFrom('', '2026-11-20'),
      days: fc.subarray(['2026-11-19', '2026-11-20']),
      keywords: fc.array(name, { maxLength: 3 }),
      authors: fc.array(name, { maxLength: 3 }),
      organisation: fc.record({ name: fc.constantFrom('lab', 'Lab', 'moss'), fullName: name }),
      submitter: name,
      upvotes: fc.nat(),
      comments: fc.nat(),
      publishedAt: fc.integer(),
      githubStars: fc.nat(),
      githubRepo: fc.constant('…'),
      projectPage: fc.constant('…'),
      media: fc.subarray(['…']),
    },
    { requiredKeys: ['id'] },
  )
  .map((fields) => aPaper(fields));

type Known = Omit<Paper, 'firstStoredAt' | 'abstract' | 'title'>;

/** What facts can know of a paper. */
function knownOf({ firstStoredAt: _at, abstract: _text, title: _title, ...known }: Paper): Known {
  return known;
}

/** The papers as the facts have them. */
function papersIn(facts: Facts): unknown[] {
  const papers: unknown[] = [];
  facts.everything().each((slot) => {
    const paper = lazyPaper(facts.parts, () => slot);
    const { organisation, submitter, publishedAt, githubStars, githubRepo, projectPage } = paper;
    const more = { organisation, submitter, publishedAt, githubStars, githubRepo, projectPage };
    papers.push({ ...knownOf(paper), ...more });
  });
  return papers;
}

const step = fc.oneof(
  paper.map((put) => ({ put })),
  paper.map(({ id }) => ({ remove: id })),
  fc.constant({ reload: true }),
);

test('what was put is there as it was put, through any replacing, removing and reloading', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20, size: 'max' }), (steps) => {
      const papers = new Map<string, Paper>();
      let facts = new Facts();
      for (const one of steps) {
        if ('put' in one) {
          facts.put(one.put, false);
          papers.set(one.put.id, one.put);
        } else if ('remove' in one) {
          facts.remove(one.remove);
          papers.delete(one.remove);
        } else {
          const loaded = Facts.load(facts.serialise(9), 9);
          if (!loaded) throw new Error('What was just written cannot be read.');
          facts = loaded;
        }
      }
      const found = papersIn(facts);
      expect(found.length).toBe(papers.size);
      expect(found).toEqual(expect.arrayContaining([...papers.values()].map(knownOf)));
      expect(facts.size).toBe(papers.size);
    }),
    { numRuns: 200 },
  );
});

test('bytes with another stamp are refused', () => {
  const facts = new Facts();
  facts.put(aPaper(), false);
  expect(Facts.load(facts.serialise(1), 2)).toBeUndefined();
  expect(Facts.load(facts.serialise(1), 1)?.size).toBe(1);
});
