import { byId, type Sort } from './sort.ts';

/** Most comments at the Hub first. */
export const comments: Sort = (a, b) => b.paper.comments - a.paper.comments || byId(a, b);
