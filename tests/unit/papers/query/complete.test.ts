import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeQuery } from '../../../../papers/query/complete.ts';
import { fieldIds } from '../../../../papers/query/fields/registry.ts';
import { knownOf } from '../../../../papers/query/known.ts';
import { matchesQuery } from '../../../../papers/query/match.ts';
import { parseQuery } from '../../../../papers/query/parse.ts';
import { arbitraryQueryText } from '../../../fixtures/arbitrary-query.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { now, tellingRow, today } from '../../../fixtures/telling-rows.ts';

const rows = [
  aRow(
    {
      authors: ['Ada Brook', 'Nora North'],
      keywords: ['oil lamps', 'moss'],
      organisation: { name: 'north-lab', fullName: 'The North Lab' },
      submitter: 'ada',
    },
    { tags: ['to read'] },
  ),
  aRow({ authors: ['Ada Brook'], keywords: ['Moss', 'oiling'] }),
];
const known = knownOf(rows);

/** What the offers at `|` would make of the text. */
function madeOf(marked: string): string[] {
  const text = marked.replace('|', '');
  return completeQuery(text, marked.indexOf('|'), known).map(
    (offer) => text.slice(0, offer.from) + offer.text + text.slice(offer.to),
  );
}

test.each([
  ['lamp ti|', ['lamp title:']],
  ['auth|', ['by:']],
  ['-ha|', ['-has:']],
  ['(a OR co| b)', ['(a OR comments: b)', '(a OR has:code b)']],
  ['by:a|', ['by:"Ada Brook"']],
  ['by:brook|', ['by:"Ada Brook"']],
  ['-by:"no| lamp', ['-by:"Nora North"']],
  ['org:the| lamp', ['org:=north-lab lamp']],
  ['kw:mo|', ['kw:moss']],
  ['kw:oil|', ['kw:"oil lamps"', 'kw:oiling']],
  ['tag:|', ['tag:"to read"']],
  ['submitter:a|', ['submitter:ada']],
  ['has:|', ['has:code', 'has:project', 'has:media', 'has:note']],
  ['is:s|', ['is:seen', 'is:saved']],
  ['day:y|', ['day:yesterday']],
  ['up:|', ['up:>=5', 'up:>=10', 'up:>=25', 'up:>=50', 'up:>=100']],
  ['ti|:lamp', ['title:lamp']],
  ['foo:a|', []],
  ['"some wor|', []],
  ['lamp OR|', []],
  ['by:"Ada Brook"|', []],
])('at the bar in %j there is on offer %j', (marked, made) => {
  expect(madeOf(marked)).toEqual(made);
});

test('a word without a field is offered names of fields, then values of any field', () => {
  expect(madeOf('no|')).toEqual(['by:"Nora North"', 'org:=north-lab', 'has:note']);
  expect(madeOf('n|')).toEqual([]);
  expect(madeOf('lamp |').length).toBe(fieldIds.length);
});

test('a value tells how many papers have it, and what people call it', () => {
  expect(completeQuery('org:n', 5, known)).toEqual([
    {
      kind: 'value',
      field: 'org',
      from: 0,
      to: 5,
      text: 'org:=north-lab',
      label: 'The North Lab',
      count: 1,
    },
  ]);
  expect(completeQuery('kw:mos', 6, known)[0]?.count).toBe(2);
});

test('whatever is offered lies within the text, and a value that is taken is read without complaint', () => {
  fc.assert(
    fc.property(
      arbitraryQueryText,
      fc.nat(),
      fc.array(tellingRow, { maxLength: 4 }),
      (text, at, own) => {
        const caret = at % (text.length + 1);
        for (const { kind, from, to, text: written } of completeQuery(text, caret, knownOf(own))) {
          expect(from).toBeLessThanOrEqual(caret);
          expect(to).toBeGreaterThanOrEqual(caret);
          expect(to).toBeLessThanOrEqual(text.length);
          if (kind === 'value') expect(parseQuery(written).complaints).toEqual([]);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('a value that is offered finds as many of the papers at least as it says', () => {
  fc.assert(
    fc.property(fc.array(tellingRow, { maxLength: 6 }), fc.constantFrom(...fieldIds), (own, id) => {
      for (const { text, count } of completeQuery(`${id}:`, id.length + 1, knownOf(own))) {
        const { query } = parseQuery(text);
        const found = own.filter((row) => matchesQuery(query, row, { today, now }));
        expect(found.length).toBeGreaterThanOrEqual(count ?? 0);
      }
    }),
  );
});
