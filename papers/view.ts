import { type FeedDay, isFeedDay } from './feed-day.ts';
import { type FilterValues, readFilterValues } from './filters/registry.ts';
import type { PaperId } from './paper-id.ts';

/** The lists that a reader can be in. */
export const views = ['new', 'day', 'week', 'month', 'trending', 'saved'] as const;
export type View = (typeof views)[number];

/** Where the reader is: kept over restarts. */
export interface Place {
  view: View;
  /** The day that the user picked, in the day view itself or as where its week and month stand; undefined follows the newest. */
  day?: FeedDay;
  /** The newest feed day when `day` was picked: a picked day is forgotten when a newer one comes. */
  pickedOn?: FeedDay;
  /** The card at the top of the list, and how far it was scrolled past, in CSS pixels. */
  anchor?: { paperId: PaperId; offset: number };
  filters: FilterValues;
}

/** Reads a stored place field by field: a bad value falls back alone. */
export function readPlace(raw: unknown): Place {
  const stored = isRecord(raw) ? raw : {};
  const place: Place = {
    view: views.find((view) => view === stored.view) ?? 'day',
    filters: readFilterValues(stored.filters),
  };
  const { day, pickedOn, anchor } = stored;
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

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
