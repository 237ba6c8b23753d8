/** The orders that a view can have; `match` is what fits its words best. */
export const ownSorts = ['match', 'newest', 'upvotes', 'stars', 'comments'] as const;
export type OwnSort = (typeof ownSorts)[number];
