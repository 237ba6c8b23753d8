import { expect, test } from 'vitest';
import { unknownPaper } from '../../../../papers/paper.ts';
import { searchDocumentOf } from '../../../../papers/search/search-document.ts';

test('a paper is found by its organisation’s both names and by the note', () => {
  const organisation = { name: 'lamps', fullName: 'Lamp Works' };
  const paper = { ...unknownPaper('1001.00001'), day: '1970-01-03', organisation };
  expect(searchDocumentOf(paper, 'read again')).toMatchObject({
    id: '1001.00001',
    day: 2,
    organisation: ['Lamp Works', 'lamps'],
    note: 'read again',
  });
});

test('a paper without a day is older than all others', () => {
  expect(searchDocumentOf(unknownPaper('1001.00001')).day).toBe(0);
});
