import { byId, type Sort } from './sort.ts';

/** Most stars at GitHub first; where they are not known comes last. */
export const stars: Sort = (a, b) =>
  (b.paper.githubStars ?? -1) - (a.paper.githubStars ?? -1) || byId(a, b);
