import { expect, test } from 'vitest';
import { knownOf } from '../../../../papers/query/known.ts';
import { aRow } from '../../../fixtures/factories.ts';

test('values are counted once a paper, in whatever case, the most frequent first', () => {
  const rows = [
    aRow({ keywords: ['Moss', 'oil', 'moss'], submitter: 'ada' }, { tags: ['later'] }),
    aRow({ keywords: ['moss'], organisation: { name: 'north-lab', fullName: 'North Lab' } }),
  ];
  const known = knownOf(rows);
  expect(known.keywords.map(({ text, count }) => [text.toLowerCase(), count])).toEqual([
    ['moss', 2],
    ['oil', 1],
  ]);
  expect(known.authors).toEqual([
    { text: 'Ada Brook', count: 2 },
    { text: 'Ben Hollow', count: 2 },
  ]);
  expect(known.organisations).toEqual([{ text: 'north-lab', label: 'North Lab', count: 1 }]);
  expect(known.submitters).toEqual([{ text: 'ada', count: 1 }]);
  expect(known.tags).toEqual([{ text: 'later', count: 1 }]);
});
