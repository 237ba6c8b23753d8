import { byId, type Sort } from './sort.ts';

/** As the Hub has it in a list of its own order; what the list does not hold comes last. */
export const listed: Sort = (a, b) =>
  (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE) || byId(a, b);
