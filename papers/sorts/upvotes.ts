import { byId, type Sort } from './sort.ts';

/** Most upvotes first, as the Hub lists a day. */
export const upvotes: Sort = (a, b) => b.paper.upvotes - a.paper.upvotes || byId(a, b);
