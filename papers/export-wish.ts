import type { ExportFormatId } from './exports/registry.ts';

/** Which papers are written into a file: the selected ones, the list on show, or all that the user keeps. */
export type ExportScope = 'selected' | 'list' | 'kept';

/** What the user wants written, and where to. */
export interface ExportWish {
  scope: ExportScope;
  format: ExportFormatId;
  to: 'file' | 'clipboard';
}
