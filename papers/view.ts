import { type FeedDay, isFeedDay } from './feed-day.ts';
import { isRecord } from './is-record.ts';
import { type OwnSort, ownSorts } from './own-sorts.ts';
import type { PaperId } from './paper-id.ts';

/** The lists that every reader has, in the order of their tabs. */
export const views = ['new', 'day', 'week', 'month', 'trending', 'saved', 'search'] as const;
/** A list that a reader can be in; `own` stands for the views that they have made themselves. */
export type View = (typeof views)[number] | 'own';

/** Where the reader is: kept over restarts. */
export interface Place {
  view: View;
  /** The id of the reader's own view that they are in. */
  own?: string;
  /** The day that the user picked, in the day view itself or as where its week and month stand; undefined follows the newest. */
  day?: FeedDay;
  /** The newest feed day when `day` was picked: a picked day is forgotten when a newer one comes. */
  pickedOn?: FeedDay;
  /** The card at the top of the list, and how far it was scrolled past, in CSS pixels. */
  anchor?: { paperId: PaperId; offset: number };
  /** What lists are narrowed to, as texts of the query language, by the lists' keys. */
  queries: Readonly<Record<string, string>>;
  /** The order of what is found among all papers. */
  sort?: OwnSort;
}

/** The longest query that is kept, in UTF-16 units. */
const longestQuery = 1_000;

/** What a list is called among others. */
export function listKey({ view, own }: Pick<Place, 'view' | 'own'>): string {
  return own === undefined ? view : `${view} ${own}`;
}

/** What the list on show is narrowed to; empty where it is whole. */
export function queryOf(place: Place): string {
  return place.queries[listKey(place)] ?? '';
}

/** The place with its list narrowed to the text, or whole where that is empty. */
export function withQuery(place: Place, text: string): Place {
  const { [listKey(place)]: _, ...others } = place.queries;
  const queries =
    text === '' ? others : { ...others, [listKey(place)]: text.slice(0, longestQuery) };
  return { ...place, queries };
}

/** True where the members of the list are found by searching all papers. */
export function isSearched(view: View): boolean {
  return view === 'search' || view === 'own';
}

function readQueries(raw: unknown): Place['queries'] {
  const entries = Object.entries(isRecord(raw) ? raw : {});
  return Object.fromEntries(
    entries.flatMap(([key, text]) =>
      typeof text === 'string' && text !== '' ? [[key, text.slice(0, longestQuery)]] : [],
    ),
  );
}

/** Reads a stored place field by field: a bad value falls back alone. */
export function readPlace(raw: unknown): Place {
  const stored = isRecord(raw) ? raw : {};
  const { own, day, pickedOn, anchor } = stored;
  const isOwn = stored.view === 'own' && typeof own === 'string';
  const place: Place = {
    view: isOwn ? 'own' : (views.find((view) => view === stored.view) ?? 'day'),
    queries: readQueries(stored.queries),
  };
  if (isOwn) place.own = own;
  const sort = ownSorts.find((known) => known === stored.sort);
  if (sort) place.sort = sort;
  if (typeof day === 'string' && isFeedDay(day)) place.day = day;
  if (typeof pickedOn === 'string' && isFeedDay(pickedOn)) place.pickedOn = pickedOn;
  const { paperId, offset } = isRecord(anchor) ? anchor : {};
  if (typeof paperId === 'string' && typeof offset === 'number' && Number.isFinite(offset)) {
    place.anchor = { paperId, offset };
  }
  return place;
}

/** The day to show at `place` while `today` is the newest day with papers. */
export function dayShown(place: Place, today: FeedDay | undefined): FeedDay | undefined {
  const isCurrent = place.day !== undefined && place.pickedOn === today;
  return isCurrent ? place.day : today;
}
