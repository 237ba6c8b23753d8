import { batch } from '@preact/signals';
import { dequal } from 'dequal/lite';
import { passes } from '../../papers/filters/registry.ts';
import { showFrozen } from '../../papers/frozen-list.ts';
import type { PaperRow } from '../../papers/paper-row.ts';
import { sortOfView } from '../../papers/sorts/registry.ts';
import type { PanelData } from '../../storage/panel-data.ts';
import type { PanelState } from './panel-state.ts';

/** The rows that belong to the list on show by now, in its order. */
function matchingRows(state: PanelState, data: PanelData): PaperRow[] {
  const { filters } = state.place.peek();
  return data.members.filter((row) => passes(row, filters)).sort(sortOfView[data.view]);
}

/** Freezes the list as it is now: the reader has entered it. */
export function enterList(state: PanelState): void {
  const data = state.data.peek();
  if (!data) return;
  batch(() => {
    const ids = matchingRows(state, data).map((row) => row.paper.id);
    state.frozen.value = ids;
    const current = state.currentId.peek();
    if (current === undefined || !ids.includes(current)) state.currentId.value = ids[0];
    state.pinnedDay.value = data.view === 'day' ? data.day : state.pinnedDay.peek();
    state.mustEnter.value = false;
  });
}

/** Rows that say the same keep their identity, so that their cards need not be drawn again. */
function keepIdentity(before: PanelData | undefined, rows: PaperRow[]): PaperRow[] {
  const known = knownRows(before);
  return rows.map((row) => {
    const old = known.get(row.paper.id);
    return old && dequal(old, row) ? old : row;
  });
}

function knownRows(data: PanelData | undefined): Map<string, PaperRow> {
  return new Map(
    [...(data?.others ?? []), ...(data?.members ?? [])].map((row) => [row.paper.id, row]),
  );
}

/** Takes the store's answer in; a list nobody reads in yet is entered with it. */
export function takeAnswer(state: PanelState, answer: PanelData): void {
  batch(() => {
    const before = state.data.peek();
    state.data.value = {
      ...answer,
      members: keepIdentity(before, answer.members),
      others: keepIdentity(before, answer.others),
    };
    state.storageFails.value = false;
    state.now.value = Date.now();
    if (state.mustEnter.peek() || state.frozen.peek().length === 0) enterList(state);
  });
}

/** The list on show: frozen rows, and what waits behind them. */
export function listShown(state: PanelState): { rows: PaperRow[]; waiting: number } {
  const data = state.data.value;
  if (!data) return { rows: [], waiting: 0 };
  const shown = showFrozen(state.frozen.value, matchingRows(state, data), knownRows(data));
  const follows = state.place.value.view === 'day' && state.place.value.day === undefined;
  return { rows: shown.rows, waiting: shown.waiting.length + (follows ? data.newerCount : 0) };
}
