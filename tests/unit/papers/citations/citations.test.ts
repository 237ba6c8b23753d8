import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, test } from 'vitest';
import { citationOf, type citationStyles } from '../../../../papers/citations/registry.ts';
import { bibtexEntry } from '../../../../papers/citing/bibtex-entry.ts';
import { cslJson } from '../../../../papers/exports/csl-json.ts';
import type { Paper } from '../../../../papers/paper.ts';
import { aPaper } from '../../../fixtures/factories.ts';

const publishedAt = Date.parse('2026-11-17');
const titled = (authors: string[], title = 'A Study of Lanterns'): Paper =>
  aPaper({ id: '2611.00007', publishedAt, title, authors });
const crowd = (count: number) =>
  Array.from({ length: count }, (_, at) => `Ada Brook${String.fromCharCode(97 + at)}`);

describe.each<[keyof typeof citationStyles, string[], string]>([
  ['latex', ['Ada Brook'], '\\cite{brook2026lanterns}'],
  ['pandoc', ['Ada Brook'], '@brook2026lanterns'],
  ['short', ['Ada Brook'], 'Brook (2026). A Study of Lanterns. arXiv:2611.00007'],
  [
    'short',
    ['Ada Brook', 'Ludwig van Hollow'],
    'Brook and van Hollow (2026). A Study of Lanterns. arXiv:2611.00007',
  ],
  ['short', crowd(3), 'Brooka et al. (2026). A Study of Lanterns. arXiv:2611.00007'],
  ['short', [], '(2026). A Study of Lanterns. arXiv:2611.00007'],
  [
    'ieee',
    ['Ada Bea Brook', 'Jean-Luc van Hollow Jr.', 'Lantern Team'],
    'A. B. Brook, J.-L. van Hollow Jr., and Lantern Team, “A Study of Lanterns,” 2026, arXiv:2611.00007.',
  ],
  [
    'ieee',
    ['Ada Brook', 'Ben Hollow'],
    'A. Brook and B. Hollow, “A Study of Lanterns,” 2026, arXiv:2611.00007.',
  ],
  ['ieee', crowd(7), 'A. Brooka et al., “A Study of Lanterns,” 2026, arXiv:2611.00007.'],
  ['ieee', [], '“A Study of Lanterns,” 2026, arXiv:2611.00007.'],
])('%s', (style, authors, text) => {
  test(`of ${authors.length} authors is ${text}`, () => {
    expect(citationOf(titled(authors), style)).toBe(text);
  });
});

test('BibTeX is the entry without what the user made of the paper', () => {
  const paper = titled(['Ada Brook']);
  expect(citationOf(paper, 'bibtex')).toBe(bibtexEntry(paper));
});

describe('APA is what a CSL processor writes, but for the arXiv number', () => {
  test.each<[string[], string]>([
    [['Ada Brook'], 'Lamps'],
    [['Ada Bea Brook', 'Jean-Luc Hollow'], 'Lamps'],
    [['Ada Brook', 'Ludwig van Hollow', 'Lantern Team', 'Hal Moss III'], 'Lamps and Rivers'],
    [['Lantern Team'], 'Lamps'],
    [crowd(20), 'Lamps'],
    [crowd(21), 'Lamps'],
    [[], 'Lamps'],
  ])(
    '%j, %s',
    (authors, title) => {
      const paper = titled(authors, title);
      const items = JSON.parse([...cslJson.write([{ paper, mark: undefined }])].join(''));
      const written = new Cite(items).format('bibliography', { template: 'apa', format: 'text' });
      const wanted = written.trim().replace(' (arXiv:2611.00007)', '');
      expect(citationOf(paper, 'apa')).toBe(wanted);
    },
    30_000,
  );
});

test('a title that closes itself takes no second sign', () => {
  const paper = titled(['Ada Brook'], 'What Is a Lamp?');
  expect(citationOf(paper, 'apa')).toContain(' What Is a Lamp? arXiv. ');
  expect(citationOf(paper, 'short')).toBe('Brook (2026). What Is a Lamp? arXiv:2611.00007');
  expect(citationOf(paper, 'ieee')).toBe('A. Brook, “What Is a Lamp?” 2026, arXiv:2611.00007.');
});
