import type { Sort } from './sort.ts';
import { upvotes } from './upvotes.ts';

/** Latest feed day first, the most upvoted of a day on top. */
export const newest: Sort = (a, b) =>
  a.paper.day === b.paper.day ? upvotes(a, b) : a.paper.day < b.paper.day ? 1 : -1;
