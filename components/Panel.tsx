import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { DayHeader } from './DayHeader.tsx';
import { EmptyScreen } from './EmptyScreen.tsx';
import { FilterRow } from './FilterRow.tsx';
import { FreshnessLine } from './FreshnessLine.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { doKeyAct, keyAct } from './keys.ts';
import styles from './Panel.module.css';
import { PaperList } from './PaperList.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';
import { Toast } from './Toast.tsx';
import { ViewTabs } from './ViewTabs.tsx';

function WaitingPill({ view, actions }: { view: PanelView; actions: PanelActions }) {
  return (
    <div class={styles.waiting} role="status">
      {view.waiting > 0 && (
        <button type="button" onClick={actions.showWaiting}>
          {i18n.t('list.waiting', view.waiting)}
        </button>
      )}
    </div>
  );
}

/** The whole panel: the day as headline, how fresh it is, the lists, the filters, the papers. */
export function Panel({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const region = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const focusList = () => {
    const current = region.current?.querySelector<HTMLElement>('article[tabindex="0"]');
    (current ?? region.current)?.focus({ preventScroll: true });
  };

  // The keys work at once; the list itself takes the focus, so that no card looks chosen before a key is pressed.
  useLayoutEffect(() => region.current?.focus({ preventScroll: true }), []);

  return (
    <div class={styles.panel} data-feed-day={view.day}>
      <header class={styles.header}>
        <DayHeader view={view} actions={actions} />
        <FreshnessLine view={view} actions={actions} />
        <ViewTabs view={view} actions={actions} />
        <FilterRow
          view={view}
          actions={actions}
          searchField={searchField}
          leaveSearch={focusList}
        />
      </header>
      <main
        ref={region}
        class={styles.list}
        tabIndex={-1}
        onKeyDown={(event) => {
          const act = keyAct(event);
          if (!act) return;
          event.preventDefault();
          // The first key only takes hold of the list: it moves nothing.
          const isFirst = document.activeElement === region.current;
          if (isFirst && act !== 'search') focusList();
          if (isFirst && (act === 'next' || act === 'previous')) return;
          doKeyAct(act, view, actions, () => searchField.current?.focus());
        }}
      >
        <WaitingPill view={view} actions={actions} />
        {view.screen === 'list' ? (
          <PaperList view={view} actions={actions} region={region} />
        ) : (
          <EmptyScreen name={view.screen} view={view} actions={actions} />
        )}
      </main>
      <Toast notice={view.notice} canUndo={view.canUndo} actions={actions} />
      {view.isHelpShown && <HelpSheet actions={actions} />}
    </div>
  );
}
