import { byId, type Sort } from './sort.ts';

/** What was saved last comes first. */
export const savedAt: Sort = (a, b) =>
  (b.mark?.savedAt ?? 0) - (a.mark?.savedAt ?? 0) || byId(a, b);
