import type { Notice, PanelActions } from '../../components/panel-view.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { isUnmet, type PaperRow } from '../../papers/paper-row.ts';
import type { Undo } from '../../storage/marks.ts';
import { listShown } from './list-state.ts';
import type { PanelState } from './panel-state.ts';
import type { Marks, PanelStore } from './panel-store.ts';
import { touchedIds, UndoStack } from './undo-stack.ts';

/** What a panel offers around marks: the user's acts, and what the reader passes by. */
export type MarkActions = Pick<
  PanelActions,
  'toggleOpen' | 'toggleSaved' | 'toggleSeen' | 'markAllSeen' | 'undo'
> & {
  /** Cards that the reader has passed by. */
  passSeen: (ids: PaperId[]) => void;
  /** A new list: papers that undo made new again may be passed by like any other. */
  forgetHeld: () => void;
};

type Notify = (notice: Notice | undefined) => void;

/** Acts upon marks; every one can be taken back. */
export function markActions(
  state: PanelState,
  store: Promise<PanelStore>,
  notify: Notify,
): MarkActions {
  const stack = new UndoStack();
  /** Papers that undo made new again: they stay new though they are in view. */
  const held = new Set<PaperId>();
  const rowOf = (id: PaperId): PaperRow | undefined =>
    listShown(state).rows.find((row) => row.paper.id === id);

  const run = async (work: (marks: Marks) => Promise<void>) => {
    try {
      await work((await store).marks);
      state.undoCount.value = stack.size;
    } catch (error) {
      console.error('Paperboy:', error);
      notify({ kind: 'storage-failed' });
    }
  };

  const act = (
    title: string | undefined,
    notice: Notice | undefined,
    work: (marks: Marks) => Promise<Undo>,
  ) =>
    run(async (marks) => {
      const undo = await work(marks);
      stack.push({ undo, title });
      if (undo.length > 0 && notice) notify(notice);
    });

  const setOpen = (id: PaperId, isOpen: boolean) => {
    const ids = new Set(state.openIds.peek());
    if (isOpen) ids.add(id);
    else ids.delete(id);
    state.openIds.value = ids;
  };

  const undoLast = () =>
    run(async (marks) => {
      const last = stack.pop();
      if (!last) {
        notify({ kind: 'nothing-to-undo' });
        return;
      }
      const ids = touchedIds(last);
      for (const id of ids) held.add(id);
      for (const { paperId, before, after } of last.undo) {
        if (before.readAt === undefined && after.readAt !== undefined) setOpen(paperId, false);
      }
      await marks.undoMarks(last.undo);
      const { title } = last;
      notify(
        title === undefined
          ? { kind: 'undone-many', count: ids.length }
          : { kind: 'undone', title },
      );
    });

  return {
    toggleOpen: (id) => {
      const row = rowOf(id);
      const isOpen = !state.openIds.peek().has(id);
      setOpen(id, isOpen);
      if (isOpen && row) act(row.paper.title, undefined, (marks) => marks.markRead(id));
    },
    toggleSaved: (id) => {
      const row = rowOf(id);
      if (!row) return;
      const { title } = row.paper;
      if (row.mark?.savedAt === undefined) {
        act(title, { kind: 'saved', title }, (marks) => marks.savePaper(id));
      } else {
        act(title, { kind: 'unsaved', title }, (marks) => marks.unsavePaper(id));
      }
    },
    toggleSeen: (id) => {
      const row = rowOf(id);
      if (!row) return;
      const { title } = row.paper;
      if (isUnmet(row)) {
        held.delete(id);
        act(title, { kind: 'seen-one', title }, (marks) => marks.markSeen([id]));
      } else {
        held.add(id);
        act(title, { kind: 'new-again', title }, (marks) => marks.markNewAgain([id]));
      }
    },
    markAllSeen: () => {
      const ids = listShown(state)
        .rows.filter((row) => row.isNew || isUnmet(row))
        .map((row) => row.paper.id);
      for (const id of ids) held.delete(id);
      act(undefined, { kind: 'seen-many', count: ids.length }, (marks) => marks.markSeen(ids));
    },
    undo: undoLast,
    passSeen: (ids) => {
      const met = ids.filter((id) => {
        const row = rowOf(id);
        return row && !held.has(id) && (row.isNew || isUnmet(row));
      });
      if (met.length === 0) return;
      run(async (marks) => stack.pass(await marks.markSeen(met)));
    },
    forgetHeld: () => held.clear(),
  };
}
