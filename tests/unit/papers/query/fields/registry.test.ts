import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FieldId,
  fieldIds,
  fieldNamed,
  fields,
} from '../../../../../papers/query/fields/registry.ts';
import { knownOf } from '../../../../../papers/query/known.ts';
import { matchesQuery } from '../../../../../papers/query/match.ts';
import { parseQuery } from '../../../../../papers/query/parse.ts';
import { arbitraryWording } from '../../../../fixtures/arbitrary-query.ts';
import { aRow } from '../../../../fixtures/factories.ts';
import { now, tellingRow, today } from '../../../../fixtures/telling-rows.ts';

const context = { today, now };

test('no two fields share a name, and each is found by all of its names in any case', () => {
  const names = fieldIds.flatMap((id) => [id, ...fields[id].also]);
  expect(new Set(names).size).toBe(names.length);
  for (const id of fieldIds) {
    for (const name of [id, ...fields[id].also]) {
      expect(fieldNamed(name)).toBe(id);
      expect(fieldNamed(name.toUpperCase())).toBe(id);
    }
  }
  expect(fieldNamed('constructor')).toBeUndefined();
});

describe.each(fieldIds)('the field %s', (id) => {
  const { read, matcher, offers, offeredAs } = fields[id];

  test('reads any wording or says what is wrong; what it has read it reads unchanged', () => {
    fc.assert(
      fc.property(arbitraryWording, tellingRow, (wording, row) => {
        const once = read(wording);
        if (typeof once === 'string') return;
        expect(read(once)).toEqual(once);
        expect(typeof matcher(once, context)(row)).toBe('boolean');
      }),
    );
  });

  test('offers only what it reads', () => {
    const known = knownOf([row]);
    for (const { text } of offers(known)) {
      expect(read({ text, fit: offeredAs })).toMatchObject({ text });
    }
  });
});

const row = aRow(
  {
    title: 'Lanterns',
    abstract: 'Of oil.',
    authors: ['Ada Brook'],
    keywords: ['lamps'],
    organisation: { name: 'north-lab', fullName: 'North Lab' },
    submitter: 'Ada',
    upvotes: 50,
    comments: 5,
    githubStars: 1500,
    githubRepo: 'https://github.com/ada/lanterns',
    media: ['https://a.example/a.png'],
    day: '2026-11-23',
    days: ['2026-11-18', '2026-11-23'],
    publishedAt: Date.parse('2026-11-17T23:00:00Z'),
  },
  { savedAt: 1, readAt: 1, tags: ['C++', 'to read'], status: 'reading' },
);

const cases: Record<FieldId, { hit: string[]; miss: string[] }> = {
  title: {
    hit: ['lantern', '=lanterns', '=lantern', '"lantern"', 'lan*'],
    miss: ['oil', '=lant', 'l*'],
  },
  abs: { hit: ['oil', '"of oil"'], miss: ['lanterns'] },
  by: { hit: ['brook', '="ada brook"', 'bro*'], miss: ['lanterns', '=ada'] },
  org: { hit: ['north', '=north-lab', '="North Lab"'], miss: ['south', '=north'] },
  kw: { hit: ['lamp', '=lamps'], miss: ['lanterns'] },
  tag: { hit: ['c++', '"To Read"', '=c++', 'to*'], miss: ['c', 'read', '"c"'] },
  submitter: { hit: ['ada', 'a*'], miss: ['brook', 'da'] },
  up: {
    hit: ['50', '>49', '>=50', '<51', '<=50', '..50', '50..'],
    miss: ['>50', '<50', '5', '51..60'],
  },
  stars: { hit: ['1.5k', '>1k', '1k..2k'], miss: ['1k', '<1.5k'] },
  comments: { hit: ['5', '>4'], miss: ['0', '>5'] },
  date: {
    hit: ['2026', '2026-11', '2026-11-17', '>=2026-11', '<2026-11-18', '2026-10..2026-11', '10d'],
    miss: ['2025', '2026-11-18', '>2026-11', '..2026-10', 'today', '7d'],
  },
  day: {
    hit: ['today', '2026-11-18', '2026-11-19..', '6d', '<today', '2026-11-23..today'],
    miss: ['yesterday', '2026-11-20', '2026-11-19..2026-11-22', '>today', 'today..2026-11-22'],
  },
  has: { hit: ['code', 'media'], miss: ['project', 'note'] },
  is: { hit: ['saved', 'seen', 'read'], miss: ['new', 'hidden'] },
  status: { hit: ['reading'], miss: ['to-read', 'done'] },
};

describe.each(fieldIds)('a paper on lanterns, asked by %s', (id) => {
  test.each(cases[id].hit)('is %s', (value) => {
    const { query, complaints } = parseQuery(`${id}:${value}`);
    expect(complaints).toEqual([]);
    expect(matchesQuery(query, row, context)).toBe(true);
  });

  test.each(cases[id].miss)('is not %s', (value) => {
    const { query, complaints } = parseQuery(`${id}:${value}`);
    expect(complaints).toEqual([]);
    expect(matchesQuery(query, row, context)).toBe(false);
  });
});

test.each(['stars:0', 'stars:<10', 'day:2026', 'has:code', 'submitter:ada', 'org:north'])(
  'a paper of which that is not known is not %s, and is -%s',
  (asked) => {
    const unknown = aRow({ day: '', days: [] });
    expect(matchesQuery(parseQuery(asked).query, unknown, context)).toBe(false);
    expect(matchesQuery(parseQuery(`-${asked}`).query, unknown, context)).toBe(true);
  },
);

test('without an arXiv date, the date is the feed day', () => {
  const undated = aRow({ day: '2026-11-20' });
  expect(matchesQuery(parseQuery('date:2026-11-20').query, undated, context)).toBe(true);
});
