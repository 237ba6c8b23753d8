import { late } from './late.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { Toast } from './Toast.tsx';

const LateSheets = late(async () => (await import('./Sheets.tsx')).Sheets);

/** What lies over the list: the bar of the selected papers, what just happened, and a sheet where one is asked for. */
export function Overlays({ view, actions }: { view: PanelView; actions: PanelActions }) {
  return (
    <>
      <SelectionBar count={view.selectedIds.size} actions={actions} />
      <Toast
        notice={view.notice}
        nextUndo={view.settings.singleKeys ? view.nextUndo : undefined}
        actions={actions}
      />
      {view.sheet && <LateSheets view={view} actions={actions} />}
    </>
  );
}
