import { BulkSheet } from './BulkSheet.tsx';
import { late } from './late.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import { TagsSheet } from './TagsSheet.tsx';

/** The formats come with the sheet that names them. */
const LateExportSheet = late(async () => (await import('./ExportSheet.tsx')).ExportSheet);

/** The sheet that was asked for: of tags, of what the selected papers are to get, or of the ways out. */
export function LibrarySheets({ view, actions }: { view: PanelView; actions: PanelActions }) {
  if (view.sheet === 'tags') return <TagsSheet view={view} actions={actions} />;
  if (view.sheet === 'bulk') return <BulkSheet view={view} actions={actions} />;
  return <LateExportSheet view={view} actions={actions} />;
}
