import { isRecord } from '../is-record.ts';
import type { Mark } from '../mark.ts';
import type { Mute } from '../mute.ts';
import type { OwnView } from '../own-view.ts';
import type { Paper } from '../paper.ts';
import type { Place } from '../view.ts';

/** Everything that the user made, and the papers they kept: enough to put it all back. */
export interface Library {
  marks: Mark[];
  /** Metadata of the marked papers that are stored. */
  papers: Paper[];
  place: Place | undefined;
  /** In the user's order; absent where there are none. */
  views?: OwnView[];
  mutes?: Mute[];
}

/** The format's version: counts up with every change that an older reader would not understand. */
export const jsonVersion = 1;

/** Fields in the order of their names: a mark's own order tells what its user did first, and no more. */
function sortFields(key: string, value: unknown): unknown {
  if (key === '' || !isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes the library as one JSON document, sorted, so that the same library gives the same bytes. */
export function exportJson(library: Library, exportedAt: number): string {
  const marks = library.marks.toSorted((a, b) => (a.paperId < b.paperId ? -1 : 1));
  const papers = library.papers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const document = {
    format: 'paperboy',
    version: jsonVersion,
    exportedAt: new Date(exportedAt).toISOString(),
    marks,
    papers,
    ...(library.place && { place: library.place }),
    ...(library.views && { views: library.views }),
    ...(library.mutes && { mutes: library.mutes }),
  };
  return `${JSON.stringify(document, sortFields, 2)}\n`;
}
