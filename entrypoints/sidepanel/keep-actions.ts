import type { Notice } from '../../components/notice.ts';
import type { KeepAct } from '../../papers/keep-act.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Undo } from '../../storage/act.ts';
import type { KeepStore } from './keep-store.ts';
import { listShown } from './list-state.ts';
import type { MarkActions } from './mark-actions.ts';
import type { PanelState } from './panel-state.ts';

/** Whatever is done in turn with the other acts. */
export type KeptAct = Exclude<KeepAct, { kind: 'note-left' }>;

/** What an act says of itself: about one paper by its title, about several by their number. */
function noticeOf(act: KeptAct, titleOf: (id: PaperId) => string): Notice {
  switch (act.kind) {
    case 'rename-tag':
      return { kind: 'tag-renamed', title: act.to };
    case 'remove-tag':
      return { kind: 'tag-removed', title: act.name };
    case 'note':
    case 'note-done':
      return { kind: 'noted', title: titleOf(act.id) };
    default: {
      const [id = '', ...others] = act.ids;
      if (others.length > 0) return { kind: `${act.kind}-many`, count: act.ids.length };
      return { kind: `${act.kind}-one`, title: titleOf(id) };
    }
  }
}

/** An act that began with the first and ended with the last: all that is typed into a note. */
function joined(first: Undo | undefined, last: Undo): Undo {
  return last.map((marked) => {
    const before = first?.find(({ paperId }) => paperId === marked.paperId);
    return before ? { ...before, after: marked.after } : marked;
  });
}

/** Acts upon what is kept; each can be taken back like any other. */
export function keepActions(
  state: PanelState,
  store: KeepStore,
  actBeside: MarkActions['actBeside'],
  fail: (error: unknown) => void,
): (act: KeptAct) => void {
  const titleOf = (id: PaperId) =>
    listShown(state).rows.find(({ paper }) => paper.id === id)?.paper.title ?? id;
  /** What takes a note back that is being written. */
  const written = new Map<PaperId, Undo>();
  let writing = Promise.resolve();

  const write = (act: Extract<KeepAct, { kind: 'note' }>) => {
    writing = writing
      .then(async () => {
        const undo = await store.keep(act);
        if (undo.length > 0) written.set(act.id, joined(written.get(act.id), undo));
      })
      .catch(fail);
  };

  return (act) => {
    if (act.kind === 'note') {
      write(act);
      return;
    }
    const notice = noticeOf(act, titleOf);
    const { title } = { title: undefined, ...notice };
    actBeside(title ?? '', notice, async () => {
      let undo: Undo;
      if (act.kind === 'note-done') {
        await writing;
        undo = written.get(act.id) ?? [];
        written.delete(act.id);
      } else undo = await store.keep(act);
      return undo.length > 0 ? () => store.takeBackKept(undo) : undefined;
    });
  };
}
