import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ris } from '../../../../papers/exports/ris.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';
import { cslItems } from '../../../fixtures/other-readers.ts';

const textOf = (...listed: Parameters<typeof ris.write>[0]) => [...ris.write(listed)].join('');

test('an entry has what a bibliography asks for', () => {
  const paper = aPaper({
    id: '2611.00007',
    title: 'A Study of Lanterns',
    authors: ['Ada Brook', 'Ludwig van Hollow', 'Lantern, Team', 'Hal Brook III'],
    abstract: 'One.\n\nTwo.',
    publishedAt: Date.parse('2026-11-17'),
  });
  const mark = aMark(paper.id, { tags: ['to cite', 'a; b'], note: 'First\nAU  - Nobody\n\nLast' });
  expect(textOf({ paper, mark }).split('\r\n')).toEqual([
    'TY  - UNPB',
    'ID  - brook2026lanterns',
    'TI  - A Study of Lanterns',
    'AU  - Brook, Ada',
    'AU  - van Hollow, Ludwig',
    'AU  - Lantern Team',
    'AU  - Brook, Hal, III',
    'PY  - 2026',
    'DA  - 2026/11/17/',
    'AB  - One. Two.',
    'KW  - to cite',
    'KW  - a b',
    'DO  - 10.48550/arXiv.2611.00007',
    'M1  - arXiv:2611.00007',
    'PB  - arXiv',
    'UR  - https://arxiv.org/abs/2611.00007',
    'L1  - https://arxiv.org/pdf/2611.00007',
    'N1  - First',
    '· AU - Nobody',
    '',
    'Last',
    'ER  - ',
    '',
  ]);
});

test('nothing that a text holds becomes a field or an entry', () => {
  const field = fc.constantFrom('\nAU  - Nobody', '\r\nER  - ', '\u2028TY  - BOOK', '\r', '\n\n');
  const text = fc
    .array(fc.oneof(hostileText, field), { maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const listed = texts.map((some) => ({
        paper: aPaper({ title: `T ${some}`, abstract: some, authors: ['Ada Brook'] }),
        mark: aMark('2611.00001', { tags: [some], note: some }),
      }));
      const items = cslItems(textOf(...listed));
      expect(items.map(({ type, DOI }) => [type, DOI])).toEqual(
        listed.map(({ paper }) => ['manuscript', `10.48550/arXiv.${paper.id}`]),
      );
      for (const { author } of items) expect(author).toEqual([{ family: 'Brook', given: 'Ada' }]);
    }),
  );
});
