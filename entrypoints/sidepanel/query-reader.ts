import { mutedBy } from '../../papers/counted-new.ts';
import type { Mute } from '../../papers/mute.ts';
import type { PaperRow } from '../../papers/paper-row.ts';
import type { QueryContext } from '../../papers/query/field.ts';
import { matcherOf } from '../../papers/query/match.ts';
import { parseQuery } from '../../papers/query/parse.ts';
import type { SearchState } from './search-state.ts';
import { type SearchShown, searchShown } from './search-view.ts';

/** Says of a row whether it takes part. */
export type RowTest = (row: PaperRow) => boolean;

/** Reads queries; its code comes behind the first frame, or before it where the list is narrowed. */
export interface QueryReader {
  /** The test for a text in the search field: the word at its end may go on. */
  typed: (text: string, context: QueryContext) => RowTest;
  /** True for rows that a mute folds away. */
  mutedBy: (mutes: readonly Mute[], context: QueryContext) => RowTest;
  /** The search of the list on show; undefined where it is not found by one. */
  search: (state: SearchState) => SearchShown | undefined;
}

export const queryReader: QueryReader = {
  typed: (text, context) => matcherOf(parseQuery(text, text.length).query, context),
  mutedBy,
  search: searchShown,
};
