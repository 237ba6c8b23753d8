import { expect, test } from 'vitest';
import { authorNames } from '../../../../papers/bibtex/author-names.ts';

test.each<[string, string[]]>([
  ['Ada Brook and Ben Hollow', ['Ada Brook', 'Ben Hollow']],
  ['Brook, Ada and van Hollow, Ben', ['Ada Brook', 'Ben van Hollow']],
  ['Brook, Jr., Ada', ['Ada Brook Jr.']],
  ['{Lantern Team} and {Brook and Sons, Inc.}', ['Lantern Team', 'Brook and Sons, Inc.']],
  ['{De la Torre}, Ada', ['Ada De la Torre']],
  ['Ada Brook\n    AND Ben Hollow and others', ['Ada Brook', 'Ben Hollow']],
  ["Nov{\\'a}k, Pavel", ['Pavel Novák']],
  ['Sandy Andover', ['Sandy Andover']],
  ['', []],
])('%j are %j', (field, names) => {
  expect(authorNames(field)).toEqual(names);
});
