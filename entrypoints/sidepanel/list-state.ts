import { batch } from '@preact/signals';
import { dequal } from 'dequal/lite';
import type { PanelView } from '../../components/panel-view.ts';
import { isReordered, showFrozen } from '../../papers/frozen-list.ts';
import { cardThatStays } from '../../papers/next-card.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperRow } from '../../papers/paper-row.ts';
import { isPeriodView } from '../../papers/period.ts';
import { nothingSelected } from '../../papers/selection.ts';
import { sortOfView } from '../../papers/sorts/registry.ts';
import { isSearched, type Place } from '../../papers/view.ts';
import type { PanelData } from '../../storage/panel-data.ts';
import { endLeaving, takesPart } from './hidden-papers.ts';
import type { PanelState } from './panel-state.ts';

/** The rows that belong to the list on show by now, in its order. */
function matchingRows(state: PanelState, data: PanelData): PaperRow[] {
  const passes = state.passes.value;
  return data.members
    .filter((row) => takesPart(state, row, data.view) && passes(row))
    .sort(sortOfView[data.view]);
}

/** Freezes the list as it is now: the reader has entered it. */
export function enterList(state: PanelState): void {
  const data = state.data.peek();
  if (!data) return;
  batch(() => {
    state.revealed.value = new Set();
    state.selection.value = nothingSelected;
    const ids = matchingRows(state, data).map((row) => row.paper.id);
    state.frozen.value = ids;
    state.entered.value = state.entered.peek() + 1;
    const current = state.currentId.peek();
    if (current === undefined || !ids.includes(current)) state.currentId.value = ids[0];
    state.pinnedDay.value = isPeriodView(data.view) ? data.day : state.pinnedDay.peek();
    state.mustEnter.value = false;
    state.mustExtend.value = false;
  });
}

/** What says the same keeps its identity, so that no card needs to be drawn again for it. */
function keepSame<Value>(before: Value | undefined, now: Value): Value {
  return before !== undefined && dequal(before, now) ? before : now;
}

function keepIdentity(before: PanelData | undefined, rows: PaperRow[]): PaperRow[] {
  const known = knownRows(before);
  return rows.map((row) => keepSame(known.get(row.paper.id), row));
}

/** The rows that are known, by their papers’ ids. */
export function knownRows(data: PanelData | undefined): Map<string, PaperRow> {
  return new Map(
    [...(data?.others ?? []), ...(data?.members ?? [])].map((row) => [row.paper.id, row]),
  );
}

/** Lists more of what was found, behind what is listed already. */
function extendList(state: PanelState, answer: PanelData): void {
  const held = new Set(state.frozen.peek());
  const more = matchingRows(state, answer).map((row) => row.paper.id);
  state.frozen.value = [...held, ...more.filter((id) => !held.has(id))];
  state.mustExtend.value = false;
}

/** Something was muted: the keys go on at a card that stays in the list. */
function leaveMuted(state: PanelState, { view }: PanelData): void {
  const known = knownRows(state.data.peek());
  const frozen = state.frozen.peek();
  const gone = frozen.filter((id) => {
    const row = known.get(id);
    return row && !takesPart(state, row, view);
  });
  const next = cardThatStays(frozen, new Set(gone), state.currentId.peek());
  if (next !== undefined) state.currentId.value = next;
}

/** Takes the store's answer in; a list nobody reads in yet is entered with it. */
export function takeAnswer(state: PanelState, answer: PanelData): void {
  batch(() => {
    const before = state.data.peek();
    state.data.value = {
      ...answer,
      settings: keepSame(before?.settings, answer.settings),
      mutes: keepSame(before?.mutes, answer.mutes),
      ownViews: keepSame(before?.ownViews, answer.ownViews),
      members: keepIdentity(before, answer.members),
      others: keepIdentity(before, answer.others),
    };
    const hidden = [...answer.members, ...answer.others].filter(({ mark }) => mark?.hiddenAt);
    const hiddenIds = new Set(hidden.map(({ paper }) => paper.id));
    endLeaving(state, (id) => hiddenIds.has(id));
    state.storageFails.value = false;
    state.now.value = Date.now();
    if (before && before.mutes !== state.data.peek()?.mutes) leaveMuted(state, answer);
    // What a search finds comes from elsewhere: until then there is no list to enter.
    if (isSearched(answer.view) && !answer.isFound) return;
    if (state.mustEnter.peek()) state.openIds.value = new Set();
    if (state.mustEnter.peek() || state.frozen.peek().length === 0) enterList(state);
    else if (state.mustExtend.peek()) extendList(state, answer);
  });
}

/** The place without the day that the reader picked: it follows the newest one. */
export function withoutDay({ day: _, pickedOn: __, anchor: ___, ...place }: Place): Place {
  return place;
}

/** Brings the reader back to where they were; a day picked before the newest one came is forgotten. */
export function resume(state: PanelState, place: Place, data: PanelData): void {
  batch(() => {
    state.place.value = place.pickedOn === data.today ? place : withoutDay(place);
    state.pinnedDay.value = isPeriodView(place.view) ? data.day : undefined;
    // The keys go on where the reader left, not at a card far above.
    state.currentId.value = place.anchor?.paperId;
    takeAnswer(state, data);
  });
}

interface ShownList {
  rows: PaperRow[];
  waiting: number;
  newerDay: PanelView['newerDay'];
  isReordered: boolean;
}

/**
 * The list on show: frozen rows, and what waits behind them. While the next list is on its way it is the one before,
 * and nothing once that takes too long.
 */
export function listShown(state: PanelState): ShownList {
  const data = state.data.value;
  const mustEnter = state.mustEnter.value;
  const nothing = { waiting: 0, newerDay: undefined, isReordered: false };
  if (!data || (mustEnter && state.isLate.value)) return { rows: [], ...nothing };
  const members = matchingRows(state, data);
  const shown = showFrozen(state.frozen.value, members, knownRows(data));
  const rows = shown.rows.filter((row) => takesPart(state, row, data.view));
  if (mustEnter) return { rows, ...nothing };
  const follows = isPeriodView(state.place.value.view) && state.place.value.day === undefined;
  const { today, newerCount } = data;
  const isBehind = follows && today !== undefined && newerCount > 0;
  return {
    rows,
    waiting: shown.waiting.length,
    // Revealed papers stand behind the rest, whatever the Hub's order.
    isReordered:
      data.view === 'trending' &&
      state.revealed.value.size === 0 &&
      isReordered(state.frozen.value, members),
    newerDay: isBehind ? { day: today, count: newerCount } : undefined,
  };
}

/** The papers that can be acted upon: those of the list on show, and that of the tab beside the panel. */
export function rowsAtHand(state: PanelState): PaperRow[] {
  const { rows } = listShown(state);
  const beside = state.tabPaper.peek();
  return beside ? [...rows, beside.row] : rows;
}

/** The papers that the keys can go to: those on show that are not about to leave. */
export function idsForKeys(state: PanelState): PaperId[] {
  const leaving = state.leaving.peek();
  return listShown(state)
    .rows.map((row) => row.paper.id)
    .filter((id) => !leaving.has(id));
}
