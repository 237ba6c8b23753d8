import { expect, test } from 'vitest';
import { matcherOf } from '../../../papers/query/match.ts';
import { parseQuery } from '../../../papers/query/parse.ts';
import { cleanTag, tagKey, tagList, tagsByKey } from '../../../papers/tag.ts';
import { aRow } from '../../fixtures/factories.ts';

test.each([
  ['  to \n read ', 'to read'],
  ['“later”', '“later”'],
  ['say "hi"', 'say hi'],
  ['   ', ''],
  ['x'.repeat(200), 'x'.repeat(100)],
])('the tag %j is kept as %j', (raw, kept) => {
  expect(cleanTag(raw)).toBe(kept);
});

test('names that differ by case or diacritics alone are one tag, whichever comes first', () => {
  const names = ['Écru', 'ecru', 'lamps', 'Lamps ', ''];
  expect(tagList(tagsByKey(names))).toEqual(tagList(tagsByKey(names.toReversed())));
  expect(tagList(tagsByKey(names))).toEqual(['Écru', 'lamps']);
});

test('one tag to a mark is one tag to a query', () => {
  const row = aRow({}, { tags: ['Écru Lamps'] });
  const finds = (text: string) =>
    matcherOf(parseQuery(text).query, { today: undefined, now: 0 })(row);
  expect(tagKey('ecru  lamps')).toBe(tagKey('Écru Lamps'));
  expect([finds('tag:"ecru lamps"'), finds('tag:ecru*'), finds('tag:ecru')]).toEqual([
    true,
    true,
    false,
  ]);
});
