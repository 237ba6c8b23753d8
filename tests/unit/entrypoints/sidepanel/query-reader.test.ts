import { describe, expect, test } from 'vitest';
import { queryReader } from '../../../../entrypoints/sidepanel/query-reader.ts';
import { aRow, friday, fridayNoon } from '../../../fixtures/factories.ts';

const context = { today: friday, now: fridayNoon };
const rows = ['Oil lamps', 'Oil paint', 'Lampshades'].map((title) =>
  aRow({ title, abstract: '', keywords: [] }),
);
const titlesOf = (test: ReturnType<typeof queryReader.typed>) =>
  rows.filter(test).map(({ paper }) => paper.title);

describe('a text in the search field', () => {
  test.each([
    ['lam', ['Oil lamps', 'Lampshades']],
    ['lam oil', []],
    ['oil lam', ['Oil lamps']],
    ['lamp ', ['Oil lamps']],
    ['', ['Oil lamps', 'Oil paint', 'Lampshades']],
    ['-oil', ['Lampshades']],
  ])('“%s” lets through what it finds; its last word may go on', (text, titles) => {
    expect(titlesOf(queryReader.typed(text, context))).toEqual(titles);
  });

  test('that cannot be read in part asks for the rest', () => {
    expect(titlesOf(queryReader.typed('titel:x oil', context))).toEqual(['Oil lamps', 'Oil paint']);
  });
});

const mutes = (...texts: string[]) =>
  texts.map((query, at) => ({ id: `mute-${at}`, query, mutedAt: at }));

describe('what is muted', () => {
  test('is what at least one mute asks for, and their words are whole', () => {
    const muted = (...texts: string[]) => titlesOf(queryReader.mutedBy(mutes(...texts), context));
    expect(muted('paint', 'lampshade')).toEqual(['Oil paint', 'Lampshades']);
    expect(muted('lam', 'pain')).toEqual([]);
  });

  test.each([[[]], [['']], [['titel:lamp', '()', 'OR']]])(
    'is nothing where nothing can be read: %o',
    (texts) => {
      expect(titlesOf(queryReader.mutedBy(mutes(...texts), context))).toEqual([]);
    },
  );
});
