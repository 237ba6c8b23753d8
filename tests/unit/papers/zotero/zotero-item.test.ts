import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoteroItem } from '../../../../papers/zotero/zotero-item.ts';
import { arbitraryPapers } from '../../../fixtures/arbitrary-papers.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';
import { itemFaults } from '../../../zotero/item-faults.ts';

const paper = aPaper({
  id: '2611.00007',
  title: 'A Study of Lanterns',
  authors: ['Ada Brook', 'Ludwig van Hollow', 'Lantern Team', 'Hal Brook III'],
  publishedAt: Date.parse('2026-11-17'),
});

test('an item has the fields that Zotero has for a preprint of arXiv, with what the reader made of it', () => {
  const mark = aMark(paper.id, { tags: ['to cite, soon', ' ', 'oil'], note: 'Compare\nthe oil.' });
  expect(zoteroItem({ paper, mark })).toEqual({
    id: '2611.00007',
    itemType: 'preprint',
    title: 'A Study of Lanterns',
    creators: [
      { firstName: 'Ada', lastName: 'Brook', creatorType: 'author' },
      { firstName: 'Ludwig', lastName: 'van Hollow', creatorType: 'author' },
      { name: 'Lantern Team', creatorType: 'author' },
      { firstName: 'Hal, III', lastName: 'Brook', creatorType: 'author' },
    ],
    abstractNote: 'We study lanterns.\n\nThey give light.',
    date: '2026-11-17',
    url: 'https://arxiv.org/abs/2611.00007',
    repository: 'arXiv',
    archiveID: 'arXiv:2611.00007',
    DOI: '10.48550/arXiv.2611.00007',
    libraryCatalog: 'Hugging Face',
    tags: [{ tag: 'to cite, soon' }, { tag: 'oil' }],
    notes: [{ note: '<p>Compare<br>the oil.</p>' }],
  });
});

test('a paper without a mark brings neither tags nor notes, and no keyword of the Hub', () => {
  expect(zoteroItem({ paper, mark: undefined })).toMatchObject({ tags: [], notes: [] });
});

test('where the day is not known the date has none', () => {
  expect(zoteroItem({ paper: aPaper({ id: '2611.00008' }), mark: undefined }).date).toBe('2026-11');
});

test('whatever papers and marks hold, Zotero takes the item, and its title says what the paper’s does', () => {
  fc.assert(
    fc.property(arbitraryPapers, (papers) => {
      const items = papers.map(zoteroItem);
      expect(JSON.parse(JSON.stringify(items))).toEqual(items);
      expect(items.flatMap(itemFaults)).toEqual([]);
      const letters = (text: string) => text.toWellFormed().replace(/[\s\p{Cc}]/gu, '');
      expect(items.map(({ title }) => letters(title))).toEqual(
        papers.map((listed) => letters(listed.paper.title)),
      );
    }),
    { numRuns: 300 },
  );
});
