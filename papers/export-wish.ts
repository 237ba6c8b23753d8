import type { ExportFormatId } from './exports/registry.ts';
import type { PaperId } from './paper-id.ts';

/** Which papers are written into a file: the selected ones, the list on show, or all that the user keeps. */
export type ExportScope = 'selected' | 'list' | 'kept';

/** What the user wants written, and where to. */
export interface ExportWish {
  scope: ExportScope;
  format: ExportFormatId;
  to: 'file' | 'clipboard';
}

/** What the user wants in Zotero: some papers, one, or what has not arrived of those that were sent last. */
export type ZoteroWish = ExportScope | { id: PaperId } | 'rest';
