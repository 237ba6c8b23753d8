import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagHue, tagHues } from '../../../papers/tag-hue.ts';

test('a tag has one of the hues, the same however it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const hue = tagHue(name);
      expect(Number.isInteger(hue) && hue >= 0 && hue < tagHues).toBe(true);
      expect(tagHue(` ${name} `)).toBe(hue);
    }),
  );
  expect(tagHue('Draft Trees')).toBe(tagHue('draft trees'));
});

test('names spread over all hues', () => {
  const names = Array.from({ length: 200 }, (_, at) => `tag ${at}`);
  expect(new Set(names.map(tagHue)).size).toBe(tagHues);
});
