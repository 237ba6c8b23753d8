import { i18n } from '#i18n';
import type { Notice } from '../../components/notice.ts';
import type { KeepAct } from '../../papers/keep-act.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Undo } from '../../storage/act.ts';
import type { KeepStore } from './keep-store.ts';
import { rowsAtHand } from './list-state.ts';
import type { MarkActions } from './mark-actions.ts';
import type { PanelState } from './panel-state.ts';

/** Whatever is done in turn with the other acts. */
type KeptAct = Exclude<KeepAct, { kind: 'note' | 'note-left' }>;

/** How an act is told, and its title where it is about one paper or one tag. */
interface Told {
  title: string | undefined;
  notice: Notice;
}

function tell(act: KeptAct, titleOf: (id: PaperId) => string): Told {
  const of = (kind: Extract<Notice, { title: string }>['kind'], title: string): Told => ({
    title,
    notice: { kind, title },
  });
  const ofTag = (words: 'notice.tagRenamed' | 'notice.tagRemoved', title: string): Told => ({
    title,
    notice: { kind: 'in-words', words: i18n.t(words, [title]) },
  });
  switch (act.kind) {
    case 'rename-tag':
      return ofTag('notice.tagRenamed', act.to);
    case 'remove-tag':
      return ofTag('notice.tagRemoved', act.name);
    case 'note-done':
      return of('noted', titleOf(act.id));
    default: {
      const [id = '', ...others] = act.ids;
      if (others.length === 0) return of(`${act.kind}-one`, titleOf(id));
      return { title: undefined, notice: { kind: `${act.kind}-many`, count: act.ids.length } };
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

/** Acts upon what is kept; each can be taken back like any other, and one that changes nothing is none. */
export function keepActions(
  state: PanelState,
  store: KeepStore,
  act: MarkActions['act'],
  fail: (error: unknown) => void,
): (wanted: Exclude<KeepAct, { kind: 'note-left' }>) => void {
  const titleOf = (id: PaperId) =>
    rowsAtHand(state).find(({ paper }) => paper.id === id)?.paper.title ?? id;
  /** What takes a note back that is being written. */
  const written = new Map<PaperId, Undo>();
  let writing = Promise.resolve();

  const write = (wanted: Extract<KeepAct, { kind: 'note' }>) => {
    writing = writing
      .then(async () => {
        const undo = await store.keep(wanted);
        if (undo.length > 0) written.set(wanted.id, joined(written.get(wanted.id), undo));
      })
      .catch(fail);
  };

  const finish = async (id: PaperId): Promise<Undo> => {
    await writing;
    const undo = written.get(id) ?? [];
    written.delete(id);
    return undo;
  };

  return (wanted) => {
    if (wanted.kind === 'note') {
      write(wanted);
      return;
    }
    const { title, notice } = tell(wanted, titleOf);
    act(
      title,
      () => (wanted.kind === 'note-done' ? finish(wanted.id) : store.keep(wanted)),
      (undo) => (undo.length > 0 ? notice : undefined),
    );
  };
}
