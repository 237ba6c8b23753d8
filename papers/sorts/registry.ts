import type { View } from '../view.ts';
import { comments } from './comments.ts';
import { listed } from './listed.ts';
import { newest } from './newest.ts';
import { savedAt } from './saved-at.ts';
import type { Sort } from './sort.ts';
import { stars } from './stars.ts';
import { upvotes } from './upvotes.ts';

/** Every order; the file name is the id. */
export const sorts = {
  upvotes,
  newest,
  stars,
  comments,
  savedAt,
  listed,
} as const satisfies Record<string, Sort>;

/** The name of an order. */
export type SortId = keyof typeof sorts;

/** The order that each view has of itself. */
export const sortOfView = {
  day: sorts.upvotes,
  week: sorts.upvotes,
  month: sorts.upvotes,
  new: sorts.newest,
  trending: sorts.listed,
  saved: sorts.savedAt,
  search: sorts.listed,
  own: sorts.listed,
} as const satisfies Record<View, Sort>;
