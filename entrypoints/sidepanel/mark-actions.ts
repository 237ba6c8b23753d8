import { batch } from '@preact/signals';
import type { Notice } from '../../components/notice.ts';
import type { BulkAct, PanelActions } from '../../components/panel-view.ts';
import { isWide } from '../../components/use-wide.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { isUnmet, type PaperRow } from '../../papers/paper-row.ts';
import type { Undo } from '../../storage/act.ts';
import { bulkActs } from './bulk-acts.ts';
import { hidingOf, leaveCards } from './hidden-actions.ts';
import { endLeaving } from './hidden-papers.ts';
import { noticeOfLeft } from './left-notice.ts';
import { listShown, rowsAtHand } from './list-state.ts';
import type { PanelState } from './panel-state.ts';
import type { Marks, PanelStore } from './panel-store.ts';
import { touchedIds, UndoStack, undoneNotice } from './undo-stack.ts';

/** What a panel offers around marks: the user's acts, and what the reader passes by. */
export type MarkActions = Pick<
  PanelActions,
  'toggleOpen' | 'toggleSaved' | 'toggleSeen' | 'toggleHidden' | 'markAllSeen' | 'undo'
> & {
  /** The paper was opened, be it here or elsewhere. */
  open: (id: PaperId) => void;
  /** One act upon many papers; settled when it is stored, or was told to have failed. */
  markMany: (kind: BulkAct, ids: PaperId[]) => Promise<void>;
  /** Cards that the reader has passed by. */
  passSeen: (ids: PaperId[]) => void;
  /** A new list: papers that undo made new again may be passed by like any other. */
  forgetHeld: () => void;
  /** An act upon marks, in turn with the others; `title` is that of its paper, undefined where it is about several. */
  act: (
    title: string | undefined,
    work: (marks: Marks) => Promise<Undo>,
    noticeOf?: (undo: Undo) => Notice | undefined,
  ) => Promise<void>;
  /** An act upon something else than marks, in turn with them; `work` returns its way back where it changed anything. */
  actBeside: (
    title: string,
    notice: Notice,
    work: () => Promise<(() => Promise<void>) | undefined>,
  ) => void;
  /** Papers were marked outside any panel: says so, and takes the way back upon the stack. */
  offerUndo: (undo: Undo) => void;
};

type Notify = (notice: Notice | undefined) => void;

/** Acts upon marks; every one can be taken back. */
export function markActions(
  state: PanelState,
  store: Pick<PanelStore, 'marks'>,
  notify: Notify,
): MarkActions {
  const stack = new UndoStack();
  /** Papers that undo made new again: they stay new though they are in view. */
  const held = new Set<PaperId>();
  const rowOf = (id: PaperId): PaperRow | undefined =>
    rowsAtHand(state).find((row) => row.paper.id === id);

  let lastAct = Promise.resolve();
  /** One after the other: an undo right behind an act means that act, however slow the disk is. */
  const run = (work: (marks: Marks) => Promise<void>) => {
    lastAct = lastAct.then(async () => {
      try {
        await work(store.marks);
        state.nextUndo.value = stack.nextKey;
      } catch (error) {
        console.error('Paperboy:', error);
        endLeaving(state, () => true);
        notify({ kind: 'storage-failed' });
      }
    });
    return lastAct;
  };

  /** A notice offers the way back of its own act, whatever was done since. */
  const act: MarkActions['act'] = (title, work, noticeOf) =>
    run(async (marks) => {
      const undo = await work(marks);
      const key = stack.push({ undo, title });
      batch(() => {
        state.nextUndo.value = stack.nextKey;
        const notice = noticeOf?.(undo);
        if (notice) notify({ ...notice, undoes: key });
      });
    });

  const setOpen = (id: PaperId, isOpen: boolean) => {
    // Beside the list there is room for one.
    const ids = new Set(isWide() ? [] : state.openIds.peek());
    if (isOpen) ids.add(id);
    else ids.delete(id);
    state.openIds.value = ids;
  };

  const takeBack = (key?: number) =>
    run(async (marks) => {
      const last = key === undefined ? stack.pop() : stack.take(key);
      if (!last) {
        if (key === undefined) notify({ kind: 'nothing-to-undo' });
        return;
      }
      if (last.takeBack) {
        try {
          await last.takeBack();
        } catch (error) {
          stack.push(last);
          throw error;
        }
        notify({ kind: 'undone', title: last.title ?? '' });
        return;
      }
      const ids = touchedIds(last);
      for (const id of ids) held.add(id);
      for (const { paperId, before, after } of last.undo) {
        if (before.readAt === undefined && after.readAt !== undefined) setOpen(paperId, false);
      }
      const { hid, showed } = hidingOf(last.undo);
      leaveCards(state, showed);
      endLeaving(state, (id) => hid.includes(id));
      try {
        await marks.undoMarks(last.undo);
      } catch (error) {
        stack.push(last);
        throw error;
      }
      const [returned] = hid;
      if (returned !== undefined && state.frozen.peek().includes(returned)) {
        state.currentId.value = returned;
      }
      notify(undoneNotice(last));
    });

  const open = (id: PaperId) => {
    const row = rowOf(id);
    if (row) act(row.paper.title, (marks) => marks.markRead(id));
  };

  return {
    act,
    open,
    toggleOpen: (id) => {
      const isOpen = !state.openIds.peek().has(id);
      setOpen(id, isOpen);
      if (isOpen) open(id);
    },
    toggleSaved: (id) => {
      const row = rowOf(id);
      if (!row) return;
      const { title } = row.paper;
      act(
        title,
        (marks) => marks.toggleSaved(id),
        ([marked]) => ({
          kind: marked?.after.savedAt === undefined ? 'unsaved' : 'saved',
          title,
        }),
      );
    },
    toggleSeen: (id) => {
      const row = rowOf(id);
      if (!row) return;
      const { title } = row.paper;
      // Held from now on, so that it is not passed by in between; until it is known to be seen.
      held.add(id);
      act(
        title,
        (marks) => marks.toggleSeen(id),
        ([marked]) => {
          const isSeen = marked?.after.seenAt !== undefined;
          if (isSeen) held.delete(id);
          else held.add(id);
          return { kind: isSeen ? 'seen-one' : 'new-again', title };
        },
      );
    },
    toggleHidden: (id) => {
      const row = rowOf(id);
      if (!row) return;
      const { title } = row.paper;
      if (row.mark?.hiddenAt === undefined) leaveCards(state, [id]);
      act(
        title,
        (marks) => marks.toggleHidden(id),
        ([marked]) => ({
          kind: marked?.after.hiddenAt === undefined ? 'shown-again' : 'hidden',
          title,
        }),
      );
    },
    markAllSeen: () => {
      const ids = listShown(state)
        .rows.filter((row) => row.isNew || isUnmet(row))
        .map((row) => row.paper.id);
      if (ids.length === 0) {
        notify({ kind: 'seen-many', count: 0 });
        return;
      }
      for (const id of ids) held.delete(id);
      act(
        undefined,
        (marks) => marks.markSeen(ids),
        () => ({ kind: 'seen-many', count: ids.length }),
      );
    },
    markMany: (kind, ids) => {
      if (kind === 'hide') leaveCards(state, ids);
      for (const id of ids) held.delete(id);
      const { work, notice } = bulkActs[kind];
      return act(
        undefined,
        (marks) => work(marks, ids),
        (undo) => ({ kind: notice, count: undo.length }),
      );
    },
    undo: takeBack,
    passSeen: (ids) => {
      const met = ids.filter((id) => {
        const row = rowOf(id);
        return row && !held.has(id) && (row.isNew || isUnmet(row));
      });
      if (met.length === 0) return;
      run(async (marks) => stack.pass(await marks.markSeen(met), Date.now()));
    },
    forgetHeld: () => {
      held.clear();
      stack.endBatch();
    },
    actBeside: (title, notice, work) =>
      run(async () => {
        const takeBack = await work();
        if (!takeBack) return;
        const key = stack.push({ undo: [], title, takeBack });
        batch(() => {
          state.nextUndo.value = stack.nextKey;
          notify({ ...notice, undoes: key });
        });
      }),
    offerUndo: (undo) => {
      const { title, notice } = noticeOfLeft(undo, (id) => rowOf(id)?.paper.title);
      act(
        title,
        async () => undo,
        () => notice,
      );
    },
  };
}
