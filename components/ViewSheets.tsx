import { KeepView } from './KeepView.tsx';
import { MutesSheet } from './MutesSheet.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

/** The sheet that was asked for: of a view of the reader's own, or of what they have muted. */
export function ViewSheets({ view, actions }: { view: PanelView; actions: PanelActions }) {
  if (view.sheet === 'mutes') return <MutesSheet view={view} actions={actions} />;
  const edited = view.sheet === 'edit-view' ? view.ownView : undefined;
  if (view.sheet === 'edit-view' && !edited) return null;
  return <KeepView key={edited?.id} edited={edited} view={view} actions={actions} />;
}
