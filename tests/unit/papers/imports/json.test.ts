import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonParts, jsonVersion } from '../../../../papers/exports/json.ts';
import type { Imported } from '../../../../papers/imports/import-format.ts';
import { json } from '../../../../papers/imports/json.ts';
import type { Library } from '../../../../papers/library.ts';
import { cleanTitle } from '../../../../papers/text/clean-text.ts';
import { anyMarkOf } from '../../../fixtures/arbitrary-marks.ts';
import { pathsOf, replaced, wrongs } from '../../../fixtures/broken-values.ts';
import { aMark, aPaper, fridayNoon } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';
import { aView } from '../../../fixtures/own-views.ts';

const paperId = (number: number) => `2611.${String(number).padStart(5, '0')}`;
const textOf = (library: Library) => [...jsonParts(library, fridayNoon)].join('');

/** The library that the file was made of. */
function libraryOf({ entries, place, views, mutes, settings }: Imported): Library {
  return {
    marks: entries.flatMap(({ mark }) => mark ?? []),
    papers: entries.flatMap(({ paper }) => paper ?? []),
    place,
    ...(views && { views }),
    ...(mutes && { mutes }),
    ...(settings && { settings }),
  };
}

const anyLibrary: fc.Arbitrary<Library> = fc
  .tuple(
    fc.uniqueArray(fc.nat(40), { maxLength: 12 }),
    fc.array(hostileText.map(cleanTitle), { minLength: 1, maxLength: 4 }),
    fc.record({ hasPlace: fc.boolean(), hasRows: fc.boolean(), hasSettings: fc.boolean() }),
  )
  .chain(([numbers, titles, { hasPlace, hasRows, hasSettings }]) =>
    fc.tuple(...numbers.map((number) => anyMarkOf(paperId(number)))).map((marks) => ({
      marks,
      papers: numbers.map((number, at) => {
        const title = titles[at % titles.length] || 'Lamps';
        return aPaper({ id: paperId(number), title, summary: title, media: [] });
      }),
      place: hasPlace ? { view: 'saved' as const, queries: { saved: 'lamp' } } : undefined,
      ...(hasRows && {
        views: [Object.assign(aView(), { colour: 'teal' })],
        mutes: [{ id: 'm', query: 'up:<5', mutedAt: 1 }],
      }),
      ...(hasSettings && { settings: { theme: 'dark', later: { a: [1] } } }),
    })),
  );

test('an export reads back as what it was made of: the next export is the same bytes', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      const text = textOf(library);
      const imported = json.read(text);
      expect(imported.refused).toEqual([]);
      expect(textOf(libraryOf(imported))).toBe(text);
    }),
  );
});

test('ten thousand kept papers come back to the byte, in small pieces', () => {
  const marks = Array.from({ length: 10_000 }, (_, at) =>
    aMark(paperId(at), { savedAt: at, tags: ['lamps', `tag ${at % 50}`], note: `# ${at}\n"` }),
  );
  const papers = marks.map((mark, at) =>
    aPaper({
      id: mark.paperId,
      abstract: `Étude ${at}.\n\n${'We study lamps. '.repeat(60).trim()}`,
    }),
  );
  const parts = [...jsonParts({ marks, papers, place: undefined }, fridayNoon)];
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(10_000);
  const imported = json.read(parts.join(''));
  expect(imported.refused).toEqual([]);
  expect(textOf(libraryOf(imported)) === parts.join('')).toBe(true);
}, 60_000);

describe('a file of version 1', () => {
  test('is read, although it has no stamps and no settings', () => {
    const text = `{
  "format": "paperboy",
  "version": 1,
  "exportedAt": "2026-11-20T15:00:00.000Z",
  "marks": [
    {
      "hiddenAt": 3,
      "paperId": "2611.00001",
      "savedAt": 2
    }
  ],
  "papers": [],
  "place": {
    "queries": {},
    "view": "saved"
  }
}
`;
    expect(json.read(text)).toEqual({
      entries: [
        {
          ...{ paperId: paperId(1), line: 6, paper: undefined },
          mark: { paperId: paperId(1), savedAt: 2, hiddenAt: 3 },
        },
      ],
      refused: [],
      isMergeable: true,
      place: { view: 'saved', queries: {} },
    });
  });
});

test('a newer version is said, and read as far as it is known', () => {
  const mark = { ...aMark(paperId(1), { savedAt: 1 }), shelf: { name: 'oak' } };
  const document = { format: 'paperboy', version: jsonVersion + 1, marks: [mark], shelves: [1] };
  const { entries, ...rest } = json.read(JSON.stringify(document));
  expect(entries.map((entry) => entry.mark)).toEqual([mark]);
  expect(rest).toMatchObject({
    newerVersion: jsonVersion + 1,
    unknownParts: ['shelves'],
    refused: [],
  });
});

describe('a bad item costs no other', () => {
  const good = { paperId: paperId(1), savedAt: 1 };
  const bad = [7, null, 'x', [], {}, { paperId: 5 }, { paperId: 'cs/0301001', savedAt: 1 }];
  const document = { format: 'paperboy', version: 2, marks: [...bad, good], papers: [{}, null] };

  test('and each is refused at its line', () => {
    const { entries, refused } = json.read(JSON.stringify(document, undefined, 2));
    expect(entries.map(({ mark }) => mark)).toEqual([good]);
    expect(refused).toHaveLength(bad.length + 2);
    expect(refused[0]).toEqual({ line: 5, reason: 'badItem', text: '7' });
  });

  test('a bad field falls back alone, and is named', () => {
    const mark = {
      ...good,
      seenAt: 'soon',
      tags: 'lamps',
      note: 'n'.repeat(100_001),
      constructor: 1,
    };
    const text = JSON.stringify({ format: 'paperboy', marks: [mark] }, undefined, 2);
    const { entries, refused } = json.read(text);
    expect(entries[0]?.mark).toEqual({ ...good, note: 'n'.repeat(100_000) });
    expect(refused).toEqual(
      ['seenAt', 'tags', 'note'].map((name) => ({ line: 4, reason: 'badField', text: name })),
    );
  });
});

test('a file that breaks off gives what is whole before, and says so', () => {
  const marks = [1, 2, 3].map((number) => aMark(paperId(number), { savedAt: number }));
  const text = textOf({ marks, papers: [], place: undefined });
  const { entries, refused } = json.read(text.slice(0, text.indexOf(paperId(3))));
  expect(entries.map((entry) => entry.paperId)).toEqual([paperId(1), paperId(2)]);
  expect(refused.map(({ reason }) => reason)).toEqual(['cutOff']);
});

test.each([
  '',
  '{',
  '{}',
  '[]',
  '{"format": "other", "marks": [{"paperId": "2611.00001"}]}',
  '\ufeff{}',
])('%j is none of ours, and is refused', (text) => {
  const { entries, refused } = json.read(text);
  expect(entries).toEqual([]);
  expect(refused.some(({ reason }) => reason === 'notPaperboy')).toBe(true);
});

test('a stranger’s paper is cleaned like the Hub’s: hidden signs, and links that are none', () => {
  const paper = {
    ...aPaper({ id: paperId(1), title: 'Lamps \u202e\\textbf{now}' }),
    ...{ projectPage: 'javascript:alert(1)', githubRepo: 'https://evil.example/x' },
    media: ['https://evil.example/x.png'],
  };
  const text = JSON.stringify({ format: 'paperboy', papers: [paper] });
  const [entry] = json.read(text).entries;
  expect(entry?.paper).toMatchObject({ title: 'Lamps now', media: [] });
  expect(entry?.paper).not.toHaveProperty('projectPage');
  expect(entry?.paper).not.toHaveProperty('githubRepo');
  expect(entry?.mark).toBeUndefined();
});

/** Deeper than JSON can write. */
const isDeep = (value: unknown) =>
  Array.isArray(value) && Array.isArray(value[0]) && Array.isArray(value[0][0]);

test('whatever value stands anywhere in it, a file is read without an error, and the other paper stays', () => {
  const library: Library = {
    marks: [
      aMark(paperId(1), { savedAt: 1, tags: ['a'], note: 'n' }),
      aMark(paperId(2), { savedAt: 2 }),
    ],
    papers: [aPaper({ id: paperId(1) })],
    place: { view: 'saved', queries: { saved: 'x' } },
    views: [aView()],
    mutes: [{ id: 'm', query: 'up:<5', mutedAt: 1 }],
    settings: { theme: 'dark' },
  };
  const document: unknown = JSON.parse(textOf(library));
  const spared = new Set(['', 'format', 'marks', 'marks.1', 'marks.1.paperId']);
  const nested = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
  for (const path of pathsOf(document)) {
    for (const wrong of ['nested', ...wrongs.filter((value) => !isDeep(value))]) {
      const text = JSON.stringify(replaced(document, path, wrong)) ?? '';
      const { entries } = json.read(text.replace('"nested"', nested));
      const isThere = entries.some((entry) => entry.paperId === paperId(2));
      if (!spared.has(path.join('.'))) expect(isThere, path.join('.')).toBe(true);
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 60_000);
