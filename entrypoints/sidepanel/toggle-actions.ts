import type { TurnedKind } from '../../components/notice.ts';
import type { PanelActions } from '../../components/panel-view.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { isUnmet, type PaperRow } from '../../papers/paper-row.ts';
import type { Act } from './act-queue.ts';
import { leaveCards } from './hidden-actions.ts';
import type { PanelState } from './panel-state.ts';

/** What turns one thing over that a mark says. */
export type ToggleActions = Pick<PanelActions, 'toggleSaved' | 'toggleSeen' | 'toggleHidden'>;

interface Acting {
  act: Act;
  rowOf: (id: PaperId) => PaperRow | undefined;
  /** Whether the row shows all that this panel's reader has done with its paper. */
  isCurrent: (row: PaperRow) => boolean;
  /** Papers that passing by leaves alone. */
  held: Set<PaperId>;
}

/** Each means the opposite of what its reader saw: another window may have stored it already. */
export function toggleActions(
  state: PanelState,
  { act, rowOf, isCurrent, held }: Acting,
): ToggleActions {
  const toggle =
    (
      name: keyof ToggleActions,
      field: 'savedAt' | 'seenAt' | 'hiddenAt',
      kinds: [on: TurnedKind, off: TurnedKind],
      begin?: (id: PaperId, isOn: boolean) => unknown,
      end?: typeof begin,
    ) =>
    (id: PaperId) => {
      const row = rowOf(id);
      if (!row) return;
      const { title } = row.paper;
      const wasOn = field === 'seenAt' ? !isUnmet(row) : row.mark?.[field] !== undefined;
      begin?.(id, !wasOn);
      // Where the reader's own last act is not on show yet, what is stored is turned over.
      const asSeen = isCurrent(row) ? wasOn : undefined;
      act(
        title,
        (marks) => marks[name](id, asSeen),
        ([marked]) => {
          // Where nothing was left to do, another window had done the same.
          const isOn = marked ? marked.after[field] !== undefined : !wasOn;
          end?.(id, isOn);
          return { kind: kinds[isOn ? 0 : 1], title };
        },
        row,
      );
    };

  return {
    toggleSaved: toggle('toggleSaved', 'savedAt', ['saved', 'unsaved']),
    toggleSeen: toggle(
      'toggleSeen',
      'seenAt',
      ['seen-one', 'new-again'],
      // Held from now on, so that it is not passed by in between; until it is known to be seen.
      (id) => held.add(id),
      (id, isSeen) => isSeen && held.delete(id),
    ),
    toggleHidden: toggle(
      'toggleHidden',
      'hiddenAt',
      ['hidden', 'shown-again'],
      (id, hides) => hides && leaveCards(state, [id]),
    ),
  };
}
