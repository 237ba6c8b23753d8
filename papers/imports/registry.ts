import { bibtex } from './bibtex.ts';
import type { Imported, ImportFormat } from './import-format.ts';
import { json } from './json.ts';
import { paperIds } from './paper-ids.ts';

/** Every kind of file that papers are read from, in the order in which a text is tried; the file name is the id. */
export const importFormats = {
  json,
  bibtex,
  paperIds,
} as const satisfies Record<string, ImportFormat>;

/** The name of a kind of file. */
export type ImportFormatId = keyof typeof importFormats;

const ids = Object.keys(importFormats).filter((id): id is ImportFormatId => id in importFormats);

/** Reads a file of whatever kind it looks like; never throws. `now` is in epoch ms. */
export function readImport(text: string, now: number): Imported & { format: ImportFormatId } {
  const format = ids.find((id) => importFormats[id].fits(text)) ?? 'paperIds';
  return { ...importFormats[format].read(text, now), format };
}
