import { batch } from '@preact/signals';
import type { Notice } from '../../components/notice.ts';
import type { BulkAct, PanelActions } from '../../components/panel-view.ts';
import { isWide } from '../../components/use-wide.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { isUnmet, type PaperRow } from '../../papers/paper-row.ts';
import type { Undo } from '../../storage/act.ts';
import { type Act, actQueue } from './act-queue.ts';
import { bulkActs } from './bulk-acts.ts';
import { hidingOf, leaveCards } from './hidden-actions.ts';
import { endLeaving } from './hidden-papers.ts';
import { noticeOfLeft } from './left-notice.ts';
import { listShown, rowsAtHand } from './list-state.ts';
import type { PanelState } from './panel-state.ts';
import type { Marks, PanelStore } from './panel-store.ts';
import { toggleActions } from './toggle-actions.ts';
import { touchedIds, type UndoableAct, UndoStack, undoneNotice } from './undo-stack.ts';

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
  act: Act;
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

/** Acts upon marks; every one can be taken back. `show` shows what an act has done before the store's answer does. */
export function markActions(
  state: PanelState,
  store: Pick<PanelStore, 'marks'>,
  notify: Notify,
  show: (undo: Undo) => void,
): MarkActions {
  const stack = new UndoStack();
  /** Papers that undo made new again: they stay new though they are in view. */
  const held = new Set<PaperId>();
  const rowOf = (id: PaperId): PaperRow | undefined =>
    rowsAtHand(state).find((row) => row.paper.id === id);

  const queue = actQueue();
  const run = (work: (marks: Marks) => Promise<void>, upon?: PaperRow) =>
    queue.run(
      async () => {
        await work(store.marks);
        state.nextUndo.value = stack.nextKey;
      },
      (error) => {
        console.error('Paperboy:', error);
        endLeaving(state, () => true);
        notify({ kind: 'storage-failed' });
      },
      upon,
    );

  /** A notice offers the way back of its own act, whatever was done since. */
  const acting =
    (onStored: (undo: Undo) => void): Act =>
    (title, work, noticeOf, upon) =>
      run(async (marks) => {
        const undo = await queue.outdated(rowsAtHand(state), work(marks));
        const key = stack.push({ undo, title });
        batch(() => {
          onStored(undo);
          state.nextUndo.value = stack.nextKey;
          const notice = noticeOf?.(undo);
          if (notice) notify({ ...notice, undoes: key });
        });
      }, upon);
  const act = acting(show);
  const actUnshown = acting(() => {});

  const setOpen = (id: PaperId, isOpen: boolean) => {
    // Beside the list there is room for one.
    const ids = new Set(isWide() ? [] : state.openIds.peek());
    if (isOpen) ids.add(id);
    else ids.delete(id);
    state.openIds.value = ids;
  };

  const takeBackMarks = async (marks: Marks, last: UndoableAct) => {
    const { undo } = last;
    for (const id of touchedIds(last)) held.add(id);
    for (const { paperId, before, after } of undo) {
      if (before.readAt === undefined && after.readAt !== undefined) setOpen(paperId, false);
    }
    const { hid, showed } = hidingOf(undo);
    leaveCards(state, showed);
    endLeaving(state, (id) => hid.includes(id));
    const back = marks.undoMarks(undo).then(() => undo);
    await queue.outdated(rowsAtHand(state), back);
    const [returned] = hid;
    if (returned !== undefined && state.frozen.peek().includes(returned)) {
      state.currentId.value = returned;
    }
  };

  const takeBack = (key?: number) =>
    run(async (marks) => {
      const last = key === undefined ? stack.pop() : stack.take(key);
      if (!last) {
        if (key === undefined) notify({ kind: 'nothing-to-undo' });
        return;
      }
      try {
        await (last.takeBack?.() ?? takeBackMarks(marks, last));
      } catch (error) {
        stack.push(last);
        throw error;
      }
      notify(undoneNotice(last));
    });

  const open = (id: PaperId) => {
    const row = rowOf(id);
    if (row) act(row.paper.title, (marks) => marks.markRead(id));
  };

  const markMany: MarkActions['markMany'] = (kind, ids) => {
    if (kind === 'hide') leaveCards(state, ids);
    for (const id of ids) held.delete(id);
    const { work, notice } = bulkActs[kind];
    return act(
      undefined,
      (marks) => work(marks, ids),
      (undo) => ({ kind: notice, count: undo.length }),
    );
  };

  return {
    act: actUnshown,
    open,
    toggleOpen: (id) => {
      const isOpen = !state.openIds.peek().has(id);
      setOpen(id, isOpen);
      if (isOpen) open(id);
    },
    ...toggleActions(state, { act, rowOf, isCurrent: queue.isCurrent, held }),
    markAllSeen: () => {
      const ids = listShown(state)
        .rows.filter((row) => row.isNew || isUnmet(row))
        .map((row) => row.paper.id);
      if (ids.length > 0) markMany('seen', ids);
      else notify({ kind: 'seen-many', count: 0 });
    },
    markMany,
    undo: takeBack,
    passSeen: (ids) => {
      const met = ids.filter((id) => {
        const row = rowOf(id);
        return row && !held.has(id) && (row.isNew || isUnmet(row));
      });
      if (met.length === 0) return;
      run(async (marks) => {
        const seen = await queue.outdated(rowsAtHand(state), marks.markSeen(met));
        show(seen);
        stack.pass(seen, Date.now());
      });
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
      actUnshown(
        title,
        async () => undo,
        () => notice,
      );
    },
  };
}
