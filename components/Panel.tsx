import { useLayoutEffect, useRef } from 'preact/hooks';
import { cardForKeys } from './cards-in-view.ts';
import { DayHeader } from './DayHeader.tsx';
import { FilterRow } from './FilterRow.tsx';
import { FreshnessLine } from './FreshnessLine.tsx';
import { watchHeaderHeight } from './header-height.ts';
import { isCardAct, isMove, keyAct } from './keys.ts';
import { late } from './late.ts';
import { pressKey } from './late-keys.ts';
import { LateOverlays } from './late-views.ts';
import styles from './Panel.module.css';
import { PaperList } from './PaperList.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';
import { periodOnShow } from './period-on-show.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { ViewTabs } from './ViewTabs.tsx';

/** Loaded when they are needed: a list need not wait for them. */
const LaterNoList = late(() => import('./NoList.tsx').then((part) => part.NoList));
const LaterSearchFoot = late(() => import('./SearchFoot.tsx').then((part) => part.SearchFoot));
const LaterTopLines = late(() => import('./TopLines.tsx').then((part) => part.TopLines));
const LaterHeaderLines = late(() => import('./HeaderLines.tsx').then((part) => part.HeaderLines));

/** The whole panel: the day as headline, how fresh it is, the lists, the filters, the papers. */
export function Panel({
  view,
  actions,
  opensBeside = false,
}: {
  view: PanelView;
  actions: PanelActions;
  /** There is room for the open paper beside the panel. */
  opensBeside?: boolean;
}) {
  const panel = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLElement>(null);
  const region = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const { singleKeys } = view.settings;
  const focusList = () => {
    const list = region.current;
    if (list) (cardForKeys(list) ?? list).focus({ preventScroll: true });
  };

  useKeptFocus(panel, region);
  useLayoutEffect(() => {
    if (!header.current) return;
    const { style } = document.documentElement;
    return watchHeaderHeight(header.current, (height) =>
      style.setProperty('--header-height', `${height}px`),
    );
  }, []);
  // The keys work at once; the list itself takes the focus, so that no card looks chosen before a key is pressed.
  useLayoutEffect(() => region.current?.focus({ preventScroll: true }), []);

  const period = periodOnShow(view);
  return (
    <div
      ref={panel}
      class={styles.panel}
      data-feed-day={view.view === 'day' && !view.isArriving ? view.day : undefined}
      data-period={
        view.view !== 'day' && period && !view.isArriving
          ? `${period.from}/${period.to}`
          : undefined
      }
      data-selecting={view.selectedIds.size > 0}
    >
      <header ref={header} class={styles.header}>
        <DayHeader view={view} actions={actions} />
        <FreshnessLine view={view} actions={actions} />
        <ViewTabs view={view} actions={actions} />
        <FilterRow
          view={view}
          actions={actions}
          searchField={searchField}
          leaveSearch={focusList}
        />
        {view.isWhole && <LaterHeaderLines view={view} actions={actions} />}
      </header>
      <main
        ref={region}
        class={styles.list}
        tabIndex={-1}
        onKeyDown={(event) => {
          const act = keyAct(event, singleKeys);
          if (!act || (act === 'clear' && view.selectedIds.size === 0)) return;
          event.preventDefault();
          const card = isCardAct(act) ? cardForKeys(event.currentTarget) : undefined;
          const isHeld = card?.contains(document.activeElement);
          if (card && !isHeld) {
            card.focus({ preventScroll: true });
            card.scrollIntoView({ block: 'nearest' });
          }
          // The first key only takes hold of a card that the reader sees: it moves nothing.
          if (!isHeld && isMove(act)) return;
          const currentId = card?.dataset.paperId ?? view.currentId;
          const focusSearch = () => searchField.current?.focus();
          pressKey({ act, key: event.key }, { ...view, currentId }, actions, focusSearch);
        }}
      >
        {(view.catchUp || view.copyNews || view.view === 'saved') && (
          <LaterTopLines view={view} actions={actions} />
        )}
        {view.screen === 'list' ? (
          <PaperList view={view} actions={actions} region={region} opensBeside={opensBeside} />
        ) : (
          <LaterNoList view={view} actions={actions} />
        )}
        {view.search && <LaterSearchFoot view={view} actions={actions} />}
      </main>
      {view.isWhole && <LateOverlays view={view} actions={actions} />}
    </div>
  );
}
