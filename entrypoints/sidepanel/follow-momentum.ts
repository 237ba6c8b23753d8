import { effect } from '@preact/signals';
import type { FeedDay } from '../../papers/feed-day.ts';
import { momentumOf } from '../../papers/momentum.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PanelState } from './panel-state.ts';
import type { PanelStore } from './panel-store.ts';

/** The papers of the list on show, whatever the filters leave of it: they are what a paper is measured by. */
function papersShown(state: PanelState): { id: PaperId; day: FeedDay }[] {
  const data = state.data.peek();
  return [...(data?.members ?? []), ...(data?.others ?? [])].map(({ paper }) => paper);
}

function keyOf(papers: readonly { id: PaperId; day: FeedDay }[]): string {
  return papers.map(({ id, day }) => `${id} ${day}`).join();
}

/** Keeps the momentum of the list on show up to date, from now on. */
export function followMomentum(
  state: PanelState,
  store: Pick<PanelStore, 'watchCounts'>,
  onError: (error: unknown) => void,
): void {
  let asked = '';
  const watching = store.watchCounts(
    () => {
      const papers = papersShown(state);
      asked = keyOf(papers);
      return papers;
    },
    (histories) => {
      state.momentum.value = momentumOf(histories, Date.now());
    },
    onError,
  );
  effect(() => {
    if (state.data.value && keyOf(papersShown(state)) !== asked) watching.again();
  });
}
