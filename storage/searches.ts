import type { PaperboyDatabase } from './db.ts';
import { editList } from './panel-list.ts';
import { mostKept, readSearches } from './read-searches.ts';

/** Remembers a search; one that goes on from the last takes its place. */
export async function keepSearch(db: PaperboyDatabase, text: string): Promise<void> {
  const query = text.trim();
  if (query === '') return;
  await editList(db, 'searches', readSearches, ([last, ...others]) => {
    const isLonger = last !== undefined && query.startsWith(last);
    const rest = last === undefined || isLonger ? others : [last, ...others];
    return [query, ...rest.filter((other) => other !== query)].slice(0, mostKept);
  });
}

/** Forgets every search. */
export async function forgetSearches(db: PaperboyDatabase): Promise<void> {
  await db.panel.delete('searches');
}
