import type { PaperId } from './paper-id.ts';
import type { PaperRow } from './paper-row.ts';

/** What a reader sees of a list that moves underneath. */
export interface ListShown {
  /** The rows of the frozen ids, in their order, with what is known of them now. */
  rows: PaperRow[];
  /** Papers that belong to the list by now and wait to be let in. */
  waiting: PaperId[];
}

/**
 * A list's membership and order stay as they were when the reader entered it. `members` are the rows that belong
 * to it now; `known` finds a row by id also when it no longer belongs. A row that is gone altogether is left out.
 */
export function showFrozen(
  frozen: readonly PaperId[],
  members: readonly PaperRow[],
  known: ReadonlyMap<PaperId, PaperRow>,
): ListShown {
  const held = new Set(frozen);
  return {
    rows: frozen.flatMap((id) => known.get(id) ?? []),
    waiting: members.map((row) => row.paper.id).filter((id) => !held.has(id)),
  };
}

/** True where those of the frozen ids that still belong to the list have another order in it by now. */
export function isReordered(frozen: readonly PaperId[], members: readonly PaperRow[]): boolean {
  const held = new Set(frozen);
  const ids = members.map((row) => row.paper.id).filter((id) => held.has(id));
  const present = new Set(ids);
  const before = frozen.filter((id) => present.has(id));
  return ids.some((id, index) => id !== before[index]);
}
