import { CatchUpLine } from './CatchUpLine.tsx';
import { CopyLine } from './CopyLine.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

interface Props {
  view: PanelView;
  actions: PanelActions;
}

/** What there is to say above a list, which is seldom anything. */
export function TopLines({ view: { copyNews, catchUp }, actions }: Props) {
  return (
    <>
      {copyNews && <CopyLine news={copyNews} onDismiss={actions.dismissCopyNews} />}
      {catchUp && <CatchUpLine catchUp={catchUp} actions={actions} />}
    </>
  );
}
