import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { markdownFiles } from './markdown-files.ts';
import { ris } from './ris.ts';

/** Every kind of file that papers are written into, in the order in which they are offered; the file name is the id. */
export const exportFormats = {
  json,
  bibtex,
  ris,
  cslJson,
  csv,
  markdown,
  markdownFiles,
} as const satisfies Record<string, ExportFormat>;

/** The name of a kind of file. */
export type ExportFormatId = keyof typeof exportFormats;

/** The names, in the same order. */
export const exportFormatIds = Object.keys(exportFormats).filter(
  (id): id is ExportFormatId => id in exportFormats,
);
