import { i18n } from '#i18n';
import { hubText } from '../papers/query/hub-text.ts';
import { parseQuery } from '../papers/query/parse.ts';
import styles from './HistoryLine.module.css';
import { HistoryLine } from './HistoryLine.tsx';
import { HubSearchLine } from './HubSearchLine.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

/** The Hub's search knows words alone. */
function canAskHub(text: string): boolean {
  return hubText(parseQuery(text).query) !== '';
}

/** Where a search can go on: more of what was found, the Hub's own search, and further back in time. */
export function SearchFoot({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const { search, history, now, freshness } = view;
  if (!search) return null;
  return (
    <>
      {search.hasMore && (
        <p class={styles.more}>
          <button type="button" class="button" onClick={actions.showMore}>
            {i18n.t('search.more')}
          </button>
        </p>
      )}
      {view.view === 'search' && canAskHub(view.query) && search.total !== undefined && (
        <HubSearchLine hub={search.hub} now={now} actions={actions} />
      )}
      {view.view === 'search' && history && (
        <HistoryLine
          history={history}
          isOffline={freshness === 'offline'}
          now={now}
          actions={actions}
        />
      )}
    </>
  );
}
