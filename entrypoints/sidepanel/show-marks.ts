import { endsNewness, type Mark } from '../../papers/mark.ts';
import { type PaperRow, shownMark } from '../../papers/paper-row.ts';
import type { MarkedPaper, Undo } from '../../storage/act.ts';
import type { PanelState } from './panel-state.ts';

function rowAfter(row: PaperRow, { paperId, after }: MarkedPaper): PaperRow {
  const said = Object.entries({ ...row.mark, ...after }).filter(([, value]) => value !== undefined);
  const mark: Mark = Object.assign({ paperId }, Object.fromEntries(said));
  return { ...row, mark: shownMark(mark), isNew: row.isNew && !endsNewness(mark) };
}

function savedBy({ before, after }: MarkedPaper): number {
  return Number(after.savedAt !== undefined) - Number(before.savedAt !== undefined);
}

function metBy({ after, wasNew }: MarkedPaper): number {
  return Number(wasNew && endsNewness(after));
}

/**
 * Shows the rows on show as an act has left them, as soon as the store has acknowledged it: the way back through the
 * store's answer would take as long again. That answer follows and has the last word. An older one cannot come in
 * between: a write waits for the readings that began before it.
 */
export function showMarks(state: PanelState, undo: Undo): void {
  const data = state.data.peek();
  if (!data || undo.length === 0) return;
  const marked = new Map(undo.map((paper) => [paper.paperId, paper]));
  const shown = (row: PaperRow) => {
    const paper = marked.get(row.paper.id);
    return paper ? rowAfter(row, paper) : row;
  };
  const sum = (of: (paper: MarkedPaper) => number) =>
    undo.reduce((count, paper) => count + of(paper), 0);
  state.data.value = {
    ...data,
    members: data.members.map(shown),
    others: data.others.map(shown),
    savedCount: data.savedCount + sum(savedBy),
    // Which of them are muted is the store's to say.
    newCount:
      data.newCount && data.mutes.length === 0
        ? Math.max(0, data.newCount - sum(metBy))
        : data.newCount,
  };
}
