import type { PaperId } from './paper-id.ts';

/** The papers that the reader has picked out of a list to do one thing to all of them. */
export interface Selection {
  ids: ReadonlySet<PaperId>;
  /** The stretch that keys are drawing out: where it began and has come to, and what was selected before. */
  run?: { from: PaperId; to: PaperId; before: ReadonlySet<PaperId> };
}

export const nothingSelected: Selection = { ids: new Set() };

/** The selection with the paper added, or taken out where it was in. */
export function withToggled({ ids }: Selection, id: PaperId): Selection {
  const toggled = new Set(ids);
  if (!toggled.delete(id)) toggled.add(id);
  return { ids: toggled };
}

/** The selection drawn out, or back in, from the current paper to the next or previous one of `list`. */
export function drawnOut(
  selection: Selection,
  list: readonly PaperId[],
  current: PaperId,
  step: 1 | -1,
): Selection {
  const { run } = selection;
  // Wherever the keys went in between, another stretch begins.
  const { from, before } = run?.to === current ? run : { from: current, before: selection.ids };
  const at = list.indexOf(current);
  const to = list[Math.min(Math.max(at + step, 0), list.length - 1)] ?? current;
  const ends = [list.indexOf(from), list.indexOf(to)].sort((a, b) => a - b);
  const [first = 0, last = 0] = ends;
  const ids = new Set([...before, ...list.slice(Math.max(first, 0), last + 1)]);
  return { ids, run: { from, to, before } };
}
