import type { Filter } from './filter.ts';

/** The steps that a reader can choose from. */
export const upvoteSteps = [5, 10, 25, 50, 100] as const;

/** Only papers with at least so many upvotes. */
export const minUpvotes = {
  off: 0,
  read: (raw) => upvoteSteps.find((step) => step === raw) ?? 0,
  matches: (row, least) => row.paper.upvotes >= least,
} as const satisfies Filter<number>;
