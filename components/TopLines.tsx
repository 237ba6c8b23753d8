import { CatchUpLine } from './CatchUpLine.tsx';
import { CopyLine } from './CopyLine.tsx';
import { late } from './late.ts';
import type { PanelActions, PanelView } from './panel-view.ts';

const LateLibraryBar = late(async () => (await import('./LibraryBar.tsx')).LibraryBar);

interface Props {
  view: PanelView;
  actions: PanelActions;
}

/** What there is to say above a list, and above the saved papers what narrows and exports them. */
export function TopLines({ view, actions }: Props) {
  const { copyNews, catchUp } = view;
  return (
    <>
      {copyNews && <CopyLine news={copyNews} onDismiss={actions.dismissCopyNews} />}
      {catchUp && <CatchUpLine catchUp={catchUp} actions={actions} />}
      {view.view === 'saved' && <LateLibraryBar view={view} actions={actions} />}
    </>
  );
}
