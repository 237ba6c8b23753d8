import { isRecord } from '../is-record.ts';
import type { Library } from '../library.ts';
import type { ExportFormat } from './export-format.ts';

/**
 * The format's version: counts up with every change that an older reader would not understand. Version 2 has settings,
 * and marks that hold nothing but when something was taken away.
 */
export const jsonVersion = 2;

/** Fields in the order of their names: a mark's own order tells what its user did first, and no more. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, field]) => [name, sorted(field)]));
}

/** A value as a part of the document, set in. */
function written(value: unknown, indent: string): string {
  return JSON.stringify(sorted(value), undefined, 2).replaceAll('\n', `\n${indent}`);
}

function* list(name: string, items: Iterable<unknown>): Iterable<string> {
  yield `,\n  "${name}": [`;
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? '' : ','}\n    ${written(item, '    ')}`;
    isFirst = false;
  }
  yield isFirst ? ']' : '\n  ]';
}

/** A row without the number of the write that last changed it, which means something in its own database alone. */
function unstamped(row: object): object {
  return { ...row, revision: undefined };
}

/**
 * Writes the library as one JSON document, sorted, so that the same library gives the same bytes. A piece at a time: a
 * large library is never one text in memory.
 */
export function* jsonParts(library: Library, exportedAt: number): Iterable<string> {
  const { place, settings, views, mutes } = library;
  const head = { format: 'paperboy', version: jsonVersion };
  yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "exportedAt": `;
  yield JSON.stringify(new Date(exportedAt).toISOString());
  const marks = library.marks.toSorted((a, b) => (a.paperId < b.paperId ? -1 : 1));
  yield* list('marks', marks.map(unstamped));
  yield* list(
    'papers',
    library.papers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  if (place) yield `,\n  "place": ${written(place, '  ')}`;
  if (settings) yield `,\n  "settings": ${written(settings, '  ')}`;
  if (views) yield* list('views', views);
  if (mutes) yield* list('mutes', mutes);
  yield '\n}\n';
}

/** Paperboy's own format: some papers with their marks, exactly. */
export const json = {
  words: 'formats.json',
  extension: 'json',
  mediaType: 'application/json',
  write(papers, now) {
    const marks = papers.flatMap(({ mark }) => mark ?? []);
    return jsonParts({ marks, papers: papers.map(({ paper }) => paper), place: undefined }, now);
  },
} as const satisfies ExportFormat;
