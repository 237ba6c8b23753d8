import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from '../../../../papers/exports/bibtex.ts';
import { cleanTitle } from '../../../../papers/text/clean-text.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';
import { cslItems, readByBetterBibtex } from '../../../fixtures/other-readers.ts';

const textOf = (...listed: Parameters<typeof bibtex.write>[0]) =>
  [...bibtex.write(listed)].join('');

test('each paper has an entry with a key of its own, and an empty line divides them', () => {
  const paper = { title: 'Lamps', authors: ['Ada Brook'] };
  const text = textOf(
    { paper: aPaper(paper), mark: undefined },
    { paper: aPaper(paper), mark: undefined },
  );
  expect(text.match(/^@misc\{.*/gm)).toEqual(['@misc{brook2026lamps,', '@misc{brook2026lampsa,']);
  expect(text).toContain('}\n\n@misc{');
});

test('tags and notes come back from another reader', () => {
  const mark = aMark('2611.00001', { tags: ['to cite', 'a, b'], note: 'For # {Monday}' });
  const [item] = cslItems(textOf({ paper: aPaper({ abstract: 'We study 50% of lamps.' }), mark }));
  expect(item).toMatchObject({
    keyword: 'to cite,a b',
    annote: 'For # {Monday}',
    abstract: 'We study 50% of lamps.',
  });
});

test('whatever titles, tags and notes hold, another reader finds as many entries, without an error', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 3 }), hostileText, (all, note) => {
      const listed = all.map((text) => ({
        paper: aPaper({ title: cleanTitle(text), authors: [cleanTitle(text) || 'Ada'] }),
        mark: aMark('2611.00001', { tags: [text], note }),
      }));
      const { entries, errors } = readByBetterBibtex(textOf(...listed));
      // That reader does not know TeX's bar under a letter.
      expect(errors.filter((error) => (error as { input?: string }).input !== '\\b')).toEqual([]);
      expect(entries.map((entry) => entry.arxivId)).toEqual(listed.map(({ paper }) => paper.id));
    }),
    { numRuns: 60 },
  );
});
