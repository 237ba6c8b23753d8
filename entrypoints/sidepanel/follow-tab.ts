import { effect, untracked } from '@preact/signals';
import { dequal } from 'dequal/lite';
import { clueOfTab, type TabClue } from '../../papers/open-tab/tab-clue.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { TabPapers } from '../../storage/tab-papers.ts';
import type { Watch, watch } from '../../storage/watch.ts';
import type { PanelState } from './panel-state.ts';
import { type OpenTab, watchTab } from './watch-tab.ts';
import { watchWorker } from './worker-link.ts';

/** Shows the paper of the tab beside the panel with what the user made of it, as long as the setting asks for it. */
export function followTab(
  state: Pick<PanelState, 'data' | 'tabPaper'>,
  db: PaperboyDatabase,
  watchStore: typeof watch,
  onError: (error: unknown) => void,
): void {
  const papers = new TabPapers(db);
  let clue: TabClue | undefined;
  let watching: Watch | undefined;

  /** Nothing of what was there before is shown for the tab that is there now. */
  const forget = () => {
    watching?.stop();
    watching = undefined;
    state.tabPaper.value = undefined;
  };
  const find = async (wanted: TabClue) => {
    try {
      const ids = await papers.candidates(wanted);
      if (wanted !== clue) return;
      watching?.stop();
      watching = watchStore(
        () => papers.read(wanted, ids),
        ({ paper, isOld }) => {
          if (wanted !== clue) return;
          if (!dequal(state.tabPaper.peek(), paper)) state.tabPaper.value = paper;
          if (isOld) find(wanted);
        },
        onError,
      );
    } catch (error) {
      onError(error);
    }
  };
  const take = (tab: OpenTab | undefined) => {
    const isWanted = state.data.peek()?.settings.tabPaper === true;
    const now = isWanted && tab ? clueOfTab(tab) : undefined;
    if (dequal(now, clue)) return;
    clue = now;
    forget();
    if (clue) find(clue);
  };

  const look = watchTab(take, onError);
  let wasWanted: boolean | undefined;
  effect(() => {
    const isWanted = state.data.value?.settings.tabPaper;
    if (isWanted === wasWanted) return;
    wasWanted = isWanted;
    untracked(look);
  });
  watchWorker(() => watching?.again());
}
