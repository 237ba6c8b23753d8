import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json, jsonParts, jsonVersion } from '../../../../papers/exports/json.ts';
import type { Library } from '../../../../papers/library.ts';
import type { Mark } from '../../../../papers/mark.ts';
import { aMark, aPaper, friday, fridayNoon } from '../../../fixtures/factories.ts';

const exportJson = (library: Library, at: number) => [...jsonParts(library, at)].join('');
const place = { view: 'day' as const, day: friday, queries: {} };
const paperId = (number: number) => `2611.${String(number).padStart(5, '0')}`;
const unicode = fc.string({ unit: 'grapheme' });

const arbitraryMark = fc.record(
  {
    savedAt: fc.nat(),
    seenAt: fc.nat(),
    hiddenAt: fc.nat(),
    note: fc.oneof(unicode, fc.constantFrom('"', '\\', '\u0000', '\ud800', '\u2028', '</script>')),
    tags: fc.array(unicode, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const arbitraryLibrary: fc.Arbitrary<Library> = fc
  .record({
    marks: fc.array(arbitraryMark, { maxLength: 12 }),
    titles: fc.array(unicode, { maxLength: 6 }),
    hasPlace: fc.boolean(),
  })
  .map(({ marks, titles, hasPlace }) => ({
    marks: marks.map((mark, number) => aMark(paperId(number), mark)),
    papers: titles.map((title, number) => aPaper({ id: paperId(number), title, abstract: title })),
    place: hasPlace ? place : undefined,
  }));

/** The same object, put together in the opposite order. */
const turned = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).reverse()) as Value;

describe('the exported document', () => {
  test('reads back as the same library, by JSON alone', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        expect(JSON.parse(exportJson(library, fridayNoon))).toEqual({
          format: 'paperboy',
          version: jsonVersion,
          exportedAt: '2026-11-20T15:00:00.000Z',
          marks: library.marks,
          papers: library.papers,
          ...(library.place && { place: library.place }),
        });
      }),
    );
  });

  test('is the same bytes, however rows and fields were put together, and leaves them as they are', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        const before = structuredClone(library);
        const other = turned({
          marks: library.marks.map(turned).reverse(),
          papers: library.papers.map(turned).reverse(),
          place: library.place && turned(library.place),
        });
        expect(exportJson(other, fridayNoon)).toBe(exportJson(library, fridayNoon));
        expect(library).toEqual(before);
      }),
    );
  });

  test('is sorted by paper, says first what it is, and ends with a line break', () => {
    const ids = [paperId(20), paperId(3), '2412.99999'];
    const library = {
      marks: ids.map((id) => aMark(id, { seenAt: 1, note: 'n' })),
      papers: ids.map((id) => aPaper({ id })),
      place: undefined,
    };
    const text = exportJson(library, fridayNoon);
    const { marks, papers }: { marks: Mark[]; papers: { id: string }[] } = JSON.parse(text);
    const sorted = ['2412.99999', paperId(3), paperId(20)];
    expect(marks.map((mark) => mark.paperId)).toEqual(sorted);
    expect(papers.map((paper) => paper.id)).toEqual(sorted);
    expect(library.papers.map((paper) => paper.id)).toEqual(ids);
    expect(Object.keys(marks[0] ?? {})).toEqual(['note', 'paperId', 'seenAt']);
    expect(text.startsWith('{\n  "format": "paperboy",\n  "version": 2,\n  "exportedAt"')).toBe(
      true,
    );
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('keeps the order of tags and authors, which is the user’s and the paper’s', () => {
    const library = {
      marks: [aMark(paperId(1), { tags: ['z', 'a'] })],
      papers: [aPaper({ authors: ['Zoë Brook', 'Ada Hollow'] })],
      place: undefined,
    };
    const { marks, papers } = JSON.parse(exportJson(library, fridayNoon));
    expect(marks[0].tags).toEqual(['z', 'a']);
    expect(papers[0].authors).toEqual(['Zoë Brook', 'Ada Hollow']);
  });

  test('leaves the database’s own numbering out, and keeps what only a newer version knows', () => {
    const mark = { ...aMark(paperId(1), { savedAt: 1 }), revision: 7, pinnedAt: { by: ['me'] } };
    const { marks } = JSON.parse(exportJson({ marks: [mark], papers: [], place }, fridayNoon));
    expect(marks).toEqual([{ paperId: paperId(1), savedAt: 1, pinnedAt: { by: ['me'] } }]);
  });

  test('holds the settings that were chosen', () => {
    const settings = { theme: 'dark', later: 1 };
    const library = { marks: [], papers: [], place: undefined, settings };
    expect(JSON.parse(exportJson(library, fridayNoon)).settings).toEqual(settings);
  });

  test('of some papers holds their marks, and nothing else of the user’s', () => {
    const [marked, unmarked] = [aPaper({ id: paperId(2) }), aPaper({ id: paperId(1) })];
    const mark = aMark(marked.id, { savedAt: 1 });
    const listed = [
      { paper: marked, mark },
      { paper: unmarked, mark: undefined },
    ];
    const { exportedAt: _, ...document } = JSON.parse([...json.write(listed, 1)].join(''));
    expect(document).toEqual({
      format: 'paperboy',
      version: jsonVersion,
      marks: [mark],
      papers: [unmarked, marked],
    });
  });
});
