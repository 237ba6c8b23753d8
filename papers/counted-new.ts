import type { Mute } from './mute.ts';
import type { OwnView } from './own-view.ts';
import type { PaperRow } from './paper-row.ts';
import type { QueryContext } from './query/field.ts';
import { matcherOf } from './query/match.ts';
import { parseQuery } from './query/parse.ts';

type RowTest = (row: PaperRow) => boolean;

/** The text of a query as a test of rows; what of it cannot be read is left out. */
export function matcherOfText(text: string, context: QueryContext): RowTest {
  return matcherOf(parseQuery(text).query, context);
}

/** True for rows that a mute folds away. A mute of which nothing can be read mutes nothing. */
export function mutedBy(mutes: readonly Mute[], context: QueryContext): RowTest {
  const queries = mutes.map(({ query }) => parseQuery(query).query);
  const tests = queries
    .filter(({ parts }) => parts.length > 0)
    .map((query) => matcherOf(query, context));
  return (row) => tests.some((test) => test(row));
}

/** Of new papers, those that count: what the view asks for, where there is one, and no mute folds away. */
export function countedNew(
  mutes: readonly Mute[],
  view: OwnView | undefined,
  context: QueryContext,
): RowTest {
  const isMuted = mutedBy(mutes, context);
  const isAsked = matcherOfText(view?.query ?? '', context);
  return (row) => isAsked(row) && !isMuted(row);
}
