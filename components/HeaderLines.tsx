import { i18n } from '#i18n';
import { weekday } from './format.ts';
import styles from './HeaderLines.module.css';
import { late } from './late.ts';
import type { PanelActions, PanelView } from './panel-view.ts';

const LateTabPaperLine = late(async () => (await import('./TabPaperLine.tsx')).TabPaperLine);

/** What came while the reader was in the list, within reach however far they have scrolled. */
function WaitingPill({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const { newerDay, waiting, isReordered } = view;
  return (
    <div class={styles.waiting} role="status">
      {(newerDay || waiting > 0 || isReordered) && (
        <button type="button" onClick={actions.showWaiting}>
          {newerDay
            ? i18n.t('list.newerDay', newerDay.count, [weekday(newerDay.day), newerDay.count])
            : waiting > 0
              ? i18n.t('list.waiting', waiting)
              : i18n.t('list.reordered')}
        </button>
      )}
    </div>
  );
}

/** What stays in view below the filters: the open tab's paper, and what waits to come into the list. */
export function HeaderLines({ view, actions }: { view: PanelView; actions: PanelActions }) {
  return (
    <>
      {view.tabPaper && <LateTabPaperLine tabPaper={view.tabPaper} actions={actions} />}
      <WaitingPill view={view} actions={actions} />
    </>
  );
}
