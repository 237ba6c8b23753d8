import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cslJson } from '../../../../papers/exports/csl-json.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

const textOf = (...listed: Parameters<typeof cslJson.write>[0]) =>
  [...cslJson.write(listed)].join('');

const paper = aPaper({
  id: '2611.00007',
  title: 'A Study of Lanterns',
  authors: ['Ada Brook', 'Ludwig van Hollow', 'Lantern Team', 'Hal Brook III'],
  publishedAt: Date.parse('2026-11-17'),
});

test('an item has what CSL calls a preprint', () => {
  const mark = aMark(paper.id, { tags: ['to cite', 'oil'], note: '*Monday*' });
  expect(JSON.parse(textOf({ paper, mark }))).toEqual([
    {
      id: 'brook2026lanterns',
      type: 'article',
      title: 'A Study of Lanterns',
      author: [
        { family: 'Brook', given: 'Ada' },
        { family: 'Hollow', given: 'Ludwig', 'non-dropping-particle': 'van' },
        { literal: 'Lantern Team' },
        { family: 'Brook', given: 'Hal', suffix: 'III' },
      ],
      issued: { 'date-parts': [[2026, 11, 17]] },
      publisher: 'arXiv',
      number: 'arXiv:2611.00007',
      DOI: '10.48550/arXiv.2611.00007',
      URL: 'https://arxiv.org/abs/2611.00007',
      abstract: 'We study lanterns.\n\nThey give light.',
      keyword: 'to cite, oil',
      note: '*Monday*',
    },
  ]);
});

test('of no papers there is an empty list', () => {
  expect(JSON.parse(textOf())).toEqual([]);
});

test('a CSL processor writes a bibliography of it', () => {
  const text = new Cite(textOf({ paper, mark: undefined })).format('bibliography', {
    template: 'apa',
    format: 'text',
  });
  expect(text.trim()).toBe(
    'Brook, A., van Hollow, L., Lantern Team, & Brook, H., III. (2026). A Study of Lanterns (arXiv:2611.00007). arXiv. https://doi.org/10.48550/arXiv.2611.00007',
  );
}, 30_000);

test('whatever texts hold, it is JSON with an item for each paper', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 4 }), (texts) => {
      const listed = texts.map((text) => ({
        paper: aPaper({ title: text, authors: [text] }),
        mark: aMark('2611.00001', { note: text }),
      }));
      const items: { title: string }[] = JSON.parse(textOf(...listed));
      expect(items.map(({ title }) => title)).toEqual(texts);
    }),
  );
});
