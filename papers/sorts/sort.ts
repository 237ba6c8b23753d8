import type { PaperRow } from '../paper-row.ts';

/** An order of rows; negative where `a` comes first. Ties end at the id, so that every order is total. */
export type Sort = (a: PaperRow, b: PaperRow) => number;

/** The last word of every order. */
export function byId(a: PaperRow, b: PaperRow): number {
  return a.paper.id < b.paper.id ? 1 : a.paper.id > b.paper.id ? -1 : 0;
}
