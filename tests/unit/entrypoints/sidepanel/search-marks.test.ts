// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOf } from '../../../../entrypoints/sidepanel/search-marks.ts';

const hits = (text: string, ...queries: string[]) =>
  marksOf(queries)
    .pieces(text)
    .filter(({ isHit }) => isHit)
    .map((piece) => piece.text);

describe('marks', () => {
  test('are of all queries that made the list', () => {
    expect(hits('An oil lamp on moss', 'lamp', 'moss')).toEqual(['lamp', 'moss']);
  });

  test('go on where the last word of a query may', () => {
    expect(hits('A lantern', 'lant')).toEqual(['lantern']);
    expect(hits('A lantern', 'lant ')).toEqual([]);
  });

  test('leave out what is not wanted, and what cannot be read', () => {
    expect(hits('An oil lamp', '-oil titel:lamp up:>5')).toEqual([]);
  });
});

describe('an excerpt', () => {
  const far = `${'moss '.repeat(100)}a lamp burns ${'reed '.repeat(100)}`;
  const { excerpt } = marksOf(['lamp']);

  test('is the beginning where a hit is near, or nowhere', () => {
    expect(excerpt('A lamp burns', 300)).toBe('A lamp burns');
    expect(excerpt('moss '.repeat(100), 300)).toBe('moss '.repeat(60));
  });

  test('begins with a whole word before a hit that is far off', () => {
    const shown = excerpt(far, 300);
    expect(shown).toMatch(/^… (moss )+a lamp burns /);
    expect(shown.indexOf('lamp')).toBeLessThan(100);
    expect(shown.length).toBeLessThanOrEqual(302);
  });

  test('shows a hit wherever one is, and only what the text has', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.integer({ min: 100, max: 300 }), (at, length) => {
        const text = `${'moss '.repeat(at)}lamp ${'reed '.repeat(50)}`;
        const shown = excerpt(text, length);
        expect(shown).toContain('lamp');
        expect(text).toContain(shown.replace(/^… /, ''));
      }),
      { numRuns: 50 },
    );
  });
});
