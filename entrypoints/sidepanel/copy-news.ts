import type { PanelActions } from '../../components/panel-view.ts';
import type { PanelState } from './panel-state.ts';
import type { PanelStore } from './panel-store.ts';

/** Follows what there is to tell of the second copy. */
export function followCopyNews(
  state: PanelState,
  store: Pick<PanelStore, 'watchCopyNews'>,
  onError: (error: unknown) => void,
): void {
  store.watchCopyNews((news) => {
    state.copyNews.value = news;
  }, onError);
}

/** What a reader can do about it: have read it. */
export function copyNewsActions(
  state: PanelState,
  store: Pick<PanelStore, 'dismissCopyNews'>,
): Pick<PanelActions, 'dismissCopyNews'> {
  return {
    dismissCopyNews: () => {
      state.copyNews.value = undefined;
      return store.dismissCopyNews();
    },
  };
}
