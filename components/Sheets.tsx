import { late } from './late.ts';
import type { PanelActions, PanelView } from './panel-view.ts';

const LateHelpSheet = late(async () => (await import('./HelpSheet.tsx')).HelpSheet);
const LateViewSheets = late(async () => (await import('./ViewSheets.tsx')).ViewSheets);
const LateLibrarySheets = late(async () => (await import('./LibrarySheets.tsx')).LibrarySheets);

const sheets = {
  help: LateHelpSheet,
  'keep-view': LateViewSheets,
  'edit-view': LateViewSheets,
  mutes: LateViewSheets,
  tags: LateLibrarySheets,
  bulk: LateLibrarySheets,
  export: LateLibrarySheets,
};

/** What lies over the panel. */
export function Sheets(props: { view: PanelView; actions: PanelActions }) {
  const { sheet } = props.view;
  if (!sheet) return null;
  const View = sheets[sheet];
  return <View {...props} />;
}
