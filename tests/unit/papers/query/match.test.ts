import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matcherOf, matchesQuery } from '../../../../papers/query/match.ts';
import { normalise } from '../../../../papers/query/normal-form.ts';
import { parseQuery } from '../../../../papers/query/parse.ts';
import { printQuery } from '../../../../papers/query/print.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { toldQuery } from '../../../fixtures/naive-query.ts';
import { now, tellingRow, today } from '../../../fixtures/telling-rows.ts';

const context = { today, now };

test('a query matches exactly the rows that a naive reading of it picks', () => {
  let hits = 0;
  let misses = 0;
  fc.assert(
    fc.property(toldQuery, fc.array(tellingRow, { maxLength: 8 }), ({ asked, says }, rows) => {
      const expected = rows.filter((row) => says?.(row) ?? true);
      expect(rows.filter(matcherOf(asked, context))).toEqual(expected);
      hits += expected.length;
      misses += rows.length - expected.length;
    }),
    { numRuns: 5000 },
  );
  // Both sides are met often enough to mean something.
  expect(Math.min(hits, misses)).toBeGreaterThan(2000);
});

test('its normal form, and its text, match the same rows', () => {
  fc.assert(
    fc.property(toldQuery, tellingRow, ({ asked }, row) => {
      const matches = matchesQuery(asked, row, context);
      expect(matchesQuery(normalise(asked), row, context)).toBe(matches);
      expect(matchesQuery(parseQuery(printQuery(asked)).query, row, context)).toBe(matches);
    }),
    { numRuns: 2000 },
  );
});

const row = aRow(
  {
    id: '2611.01234',
    title: 'GPT-4o Lights State-of-the-Art Lanterns: τ²-Bench',
    abstract: 'We study models of light with Lamp2.5.',
    summary: 'Short words on oil.',
    authors: ['José Brook', 'Ben Hollow'],
    keywords: ['language models'],
    organisation: { name: 'north-lab', fullName: 'North Lab' },
  },
  { note: 'for the Moss talk' },
);

test.each([
  ['gpt-4o', true],
  ['gpt4o', true],
  ['gpt-4*', true],
  ['gpt4', false],
  ['tau2-bench', true],
  ['state of the art', true],
  ['"state of the art"', true],
  ['"state of art"', false],
  ['stateoftheart', true],
  ['lantern', true],
  ['"lantern"', true],
  ['"models of lights"', true],
  ['tern', false],
  ['model', true],
  ['language-model', true],
  ['jose', true],
  ['"brook ben"', false],
  ['by:"jose brook"', true],
  ['by:"brook ben"', false],
  ['north', true],
  ['oil', true],
  ['abs:oil', true],
  ['2611.01234', true],
  ['2611.01*', true],
  ['01234', false],
  ['lamp2.5', true],
  ['lamp2', false],
  ['moss', true],
  ['abs:moss', false],
  ['org:north-lab', true],
  ['org:=north', false],
  ['org:="north lab"', true],
  ['kw:"language model"', true],
  ['org:=northlab', true],
  ['abs:=oil', true],
  ['kw:"language mod"*', true],
])('%j matches the paper on lanterns: %j', (text, isMatch) => {
  expect(matchesQuery(parseQuery(text).query, row, context)).toBe(isMatch);
});

test('without a feed day, relative feed days match nothing', () => {
  const { query } = parseQuery('day:7d');
  expect(matchesQuery(query, aRow(), { today: undefined, now })).toBe(false);
  expect(matchesQuery(query, aRow(), context)).toBe(true);
});

test('a note that is edited is found by its new words', () => {
  const { query } = parseQuery('moss');
  const edited = { ...row, mark: { paperId: row.paper.id, note: 'for later' } };
  expect(matchesQuery(query, edited, context)).toBe(false);
});
