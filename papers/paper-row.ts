import type { Mark } from './mark.ts';
import type { Paper } from './paper.ts';

/** A paper with what the user made of it: what a card shows. */
export interface PaperRow {
  paper: Paper;
  mark: Mark | undefined;
  isNew: boolean;
  /** Its place, from 0, in a list that the Hub orders by itself; absent in other lists. */
  rank?: number;
}

/** What a card shows of a mark: without stamps; undefined where nothing is left. */
export function shownMark(mark: Mark | undefined): Mark | undefined {
  if (!mark) return undefined;
  const { changedAt: _, tagsAt: __, revision: ___, ...shown } = mark;
  return Object.keys(shown).length > 1 ? shown : undefined;
}

/** The rows with their places in the order in which they come. */
export function ranked(rows: readonly PaperRow[]): PaperRow[] {
  return rows.map((row, rank) => ({ ...row, rank }));
}

/** The words that hold for a row, in the order of `data-state`. */
export type PaperState = 'new' | 'seen' | 'read' | 'saved' | 'hidden';

/** The states that hold for the row. */
export function statesOf({ mark, isNew }: PaperRow): PaperState[] {
  const states: PaperState[] = [];
  if (isNew) states.push('new');
  if (mark?.seenAt !== undefined || mark?.readAt !== undefined) states.push('seen');
  if (mark?.readAt !== undefined) states.push('read');
  if (mark?.savedAt !== undefined) states.push('saved');
  if (mark?.hiddenAt !== undefined) states.push('hidden');
  return states;
}

/** True where passing the card by still has something to say: it was neither seen nor opened. */
export function isUnmet({ mark }: PaperRow): boolean {
  return mark?.seenAt === undefined && mark?.readAt === undefined;
}
