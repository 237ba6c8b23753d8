import type { Notice } from '../../components/notice.ts';
import { unknownPaper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Undo } from '../../storage/act.ts';

/** Words for an act outside any panel: one paper that was saved by its link, or many that were marked seen. */
export function noticeOfLeft(
  undo: Undo,
  titleOf: (id: PaperId) => string | undefined,
): { title: string | undefined; notice: Notice } {
  const [only] = undo;
  const isSave = undo.length === 1 && only?.after.savedAt !== only?.before.savedAt;
  if (!only || !isSave)
    return { title: undefined, notice: { kind: 'seen-many', count: undo.length } };
  const title = titleOf(only.paperId) ?? unknownPaper(only.paperId).title;
  return { title, notice: { kind: 'saved', title } };
}
