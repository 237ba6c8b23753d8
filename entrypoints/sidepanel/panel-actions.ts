import { browser } from 'wxt/browser';
import type { PanelActions } from '../../components/panel-view.ts';
import { queryOf } from '../../papers/view.ts';
import { zoteroPattern } from '../../papers/zotero/address.ts';
import { askHosts } from '../shared/ask-hosts.ts';
import { askToTell } from '../shared/notices-permission.ts';
import { openTab } from '../shared/open-tab.ts';
import { catchUpActions } from './catch-up.ts';
import { copyNewsActions } from './copy-news.ts';
import { hiddenActions } from './hidden-actions.ts';
import { leaveDraft } from './left-draft.ts';
import { linkActions } from './link-actions.ts';
import { type ListActions, listActions } from './list-actions.ts';
import { type MarkActions, markActions } from './mark-actions.ts';
import { notifier } from './notices.ts';
import type { PanelState } from './panel-state.ts';
import type { PanelStore } from './panel-store.ts';
import { paperActions } from './paper-actions.ts';
import { type RefreshActions, refreshActions } from './refresh-actions.ts';
import type { SearchLink } from './search-link.ts';
import { selectionActions } from './selection-actions.ts';
import { showMarks } from './show-marks.ts';

/** What the user can do, and what the panel does by itself with the same means. */
export interface PanelWork {
  actions: PanelActions;
  lists: ListActions;
  marks: MarkActions;
  refreshes: RefreshActions;
}

/** All that an open panel can do; its code comes behind the first frame. `askAgain` asks the store for another list. */
export function panelActions(
  state: PanelState,
  store: PanelStore,
  askAgain: () => void,
  search: SearchLink,
  fail: (error: unknown) => void,
): PanelWork {
  const { notify, holdNotice } = notifier(state);
  const refreshes = refreshActions(state, notify);
  const marks = markActions(state, store, notify, (undo) => showMarks(state, undo));
  const { open, markMany, forgetHeld } = marks;
  const lists = listActions(state, { askAgain, visitDay: refreshes.visitDay, onEnter: forgetHeld });

  /** Does something with the store; where that fails the user is told. */
  const withStore = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      fail(error);
      notify({ kind: 'storage-failed' });
    }
  };

  /** Their code comes with the first wish. */
  const own = async () => {
    const { ownViewActions } = await import('./own-view-actions.ts');
    const goTo = { own: lists.showOwnView, day: () => lists.showView('day') };
    return ownViewActions(state, store, marks.actBeside, goTo);
  };
  const keeper = async () => {
    const { keepActions } = await import('./keep-actions.ts');
    return keepActions(state, store, marks.act, fail);
  };
  let kept: ReturnType<typeof keeper> | undefined;
  const exporter = async () => {
    const { exportActions } = await import('./export-actions.ts');
    return exportActions(state, store, search, notify);
  };
  let ways: ReturnType<typeof exporter> | undefined;
  const withWays = (work: (out: Awaited<ReturnType<typeof exporter>>) => Promise<void>) =>
    withStore(async () => {
      ways ??= exporter();
      await work(await ways);
    });
  const remember = () => {
    const place = state.place.peek();
    if (place.view === 'search') store.keepSearch(queryOf(place)).catch(fail);
  };

  const actions: PanelActions = {
    ...lists,
    ...marks,
    ...selectionActions(state, markMany),
    ...catchUpActions(state, store, markMany, () => lists.showView('new')),
    ...copyNewsActions(state, store),
    ...hiddenActions(state),
    keepView: async (name, fields) => (await own()).keepView(name, fields),
    changeView: async (id, change) => (await own()).changeView(id, change),
    removeView: async (id) => (await own()).removeView(id),
    moveView: async (id, step) => (await own()).moveView(id, step),
    mute: async (query) => (await own()).mute(query),
    unmute: async (id) => (await own()).unmute(id),
    ...linkActions(state, notify, open),
    ...paperActions(state, store, notify),
    // What was opened from a search was worth searching for.
    toggleOpen: (id) => {
      remember();
      marks.toggleOpen(id);
    },
    widenSearch: () => {
      lists.widenSearch();
      remember();
    },
    askHub: () => {
      remember();
      return withStore(() => store.askHub(state, askAgain));
    },
    fetchBackTo: (day) =>
      withStore(async () => {
        await store.fetchBackTo(day);
        refreshes.goOn();
      }),
    pauseHistory: (isPaused) =>
      withStore(async () => {
        await store.pauseHistory(isPaused);
        if (!isPaused) refreshes.goOn();
      }),
    keep: (act) => {
      if (act.kind === 'note-left') leaveDraft(act);
      else
        withStore(async () => {
          kept ??= keeper();
          (await kept)(act);
        });
    },
    readTags: async () => {
      try {
        return await store.readTags();
      } catch (error) {
        // Whoever writes a tag can do without offers.
        fail(error);
        return [];
      }
    },
    exportPapers: (wish) => withWays((out) => out.exportPapers(wish)),
    sendToZotero: (wish) => {
      // At once: a browser grants a host only within the click.
      const allowed = askHosts([zoteroPattern]).catch(fail);
      withWays((out) => out.sendToZotero(wish, allowed));
    },
    forgetSearches: () => withStore(store.forgetSearches),
    setSort: async (sort) => {
      const { own: id } = state.place.peek();
      if (id === undefined) lists.setSort(sort);
      else (await own()).changeView(id, { sort });
    },
    completeQuery: async (text, caret) => {
      try {
        return await search.complete(text, caret);
      } catch (error) {
        fail(error);
        return [];
      }
    },
    askNotices: askToTell,
    refresh: refreshes.refresh,
    askPermission: refreshes.askPermission,
    setSetting: (id, value) => withStore(() => store.changeSetting(id, value)),
    exportJson: () =>
      withStore(async () => notify({ kind: 'exported', count: await store.exportLibrary() })),
    openInTab: () => openTab(),
    openSettings: () => {
      browser.runtime.openOptionsPage();
    },
    showSheet: (sheet) => {
      state.sheet.value = sheet;
    },
    dismissNotice: () => notify(undefined),
    holdNotice,
    loadMedia: async (link, signal) => {
      const { fetchMedia } = await import('../shared/fetch-media.ts');
      return await fetchMedia(link, signal);
    },
    askHosts,
    findPaper: async (id) => {
      lists.find(id);
      (await import('./open-listed.ts')).openListed(state, marks, id);
    },
    reload: () => location.reload(),
  };
  return { actions, lists, marks, refreshes };
}
