import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeKey, citeKeys } from '../../../../papers/citing/cite-key.ts';
import { aPaper } from '../../../fixtures/factories.ts';

const publishedAt = Date.parse('2026-11-17');
const titled = (title: string) => aPaper({ title, publishedAt, authors: ['Ada Brook'] });

describe('the keys of several papers', () => {
  test('are plain, with a letter from the second one of a key on', () => {
    const papers = ['Lamps', 'Lamps too', 'Rivers', 'Lamps again'].map(titled);
    expect([...citeKeys(papers).values()]).toEqual([
      'brook2026lamps',
      'brook2026lampsa',
      'brook2026rivers',
      'brook2026lampsb',
    ]);
  });

  test('leave out a letter that would make them another’s plain key', () => {
    const papers = ['Lamp', 'Lamp', 'Lampa'].map(titled);
    expect([...citeKeys(papers).values()]).toEqual([
      'brook2026lamp',
      'brook2026lampb',
      'brook2026lampa',
    ]);
  });

  test('are never the same, and begin with the plain one', () => {
    const words = fc.constantFrom('Lamp', 'Lampa', 'Lampb', 'Lampaa', '灯', 'of');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (titles) => {
        const papers = titles.map(titled);
        const keys = citeKeys(papers);
        expect(new Set(keys.values()).size).toBe(papers.length);
        for (const paper of papers)
          expect(keys.get(paper.id)?.startsWith(citeKey(paper))).toBe(true);
      }),
    );
  });

  test('go on behind the letter z', () => {
    const keys = [...citeKeys(Array.from({ length: 30 }, () => titled('Lamp'))).values()];
    expect([keys[26], keys[27], keys[28]]).toEqual([
      'brook2026lampz',
      'brook2026lampaa',
      'brook2026lampab',
    ]);
  });
});
