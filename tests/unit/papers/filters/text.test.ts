import { describe, expect, test } from 'vitest';
import { text } from '../../../../papers/filters/text.ts';
import { aRow } from '../../../fixtures/factories.ts';

const row = aRow({
  id: '2611.04242',
  title: 'Étude of Self\u2011Lit Ｌanterns',
  abstract: 'They glow by the İnlet river.',
  summary: 'Lamps that need no oil.',
  keywords: ['bioluminescence', 'moss'],
  authors: ['Zoë Brook', 'Ren\u0065\u0301 Hollow'],
  organisation: { name: 'quiet-works', fullName: 'Quiet Works' },
});

describe('the search field', () => {
  test.each([
    ['', 'nothing typed'],
    ['   ', 'only spaces'],
    ['étude', 'the title'],
    ['ETUDE', 'other case, no accent'],
    ['glow', 'the abstract'],
    ['oil', 'the summary'],
    ['biolum', 'the beginning of a keyword'],
    ['zoe', 'an author without the dots'],
    ['RENÉ', 'an author whose accent is a letter of its own'],
    ['quiet works', 'the organisation'],
    ['2611.04242', 'the arXiv id'],
    ['self-lit', 'another hyphen'],
    ['lanterns', 'full-width letters'],
    ['inlet', 'a dotted capital'],
    ['moss  zoe\tglow\n', 'words of several fields, in any order, with any spaces'],
  ])('finds by “%s”: %s', (query) => {
    expect(text.matches(row, query)).toBe(true);
  });

  test.each([
    ['moss stone', 'a word that does not occur'],
    ['glowby', 'words run together'],
    ['.*', 'a pattern, which is plain text'],
    ['hollow bioluminescencemoss', 'keywords run together'],
    ['lanternslamps', 'the title run together with what follows'],
    ['quiet-works', 'the short name, which nobody reads'],
  ])('does not find by “%s”: %s', (query) => {
    expect(text.matches(row, query)).toBe(false);
  });

  test('finds what is new in a paper that came again', () => {
    const before = aRow({ title: 'Lamps' });
    expect(text.matches(before, 'bridges')).toBe(false);
    const after = { ...before, paper: { ...before.paper, title: 'Bridges' } };
    expect(text.matches(after, 'bridges')).toBe(true);
  });
});
