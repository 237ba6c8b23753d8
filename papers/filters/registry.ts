import type { PaperRow } from '../paper-row.ts';
import type { Filter } from './filter.ts';
import { hasCode } from './has-code.ts';
import { keyword } from './keyword.ts';
import { minUpvotes } from './min-upvotes.ts';
import { newOnly } from './new-only.ts';
import { organisation } from './organisation.ts';
import { text } from './text.ts';

/** The value of each filter, by its id. */
export interface FilterValues {
  text: string;
  newOnly: boolean;
  hasCode: boolean;
  minUpvotes: number;
  organisation: string;
  keyword: string;
}

export type FilterId = keyof FilterValues;

/** Every filter; the file name is the id. */
export const filters: { readonly [Id in FilterId]: Filter<FilterValues[Id]> } = {
  text,
  newOnly,
  hasCode,
  minUpvotes,
  organisation,
  keyword,
};

export const filterIds = [
  'text',
  'newOnly',
  'hasCode',
  'minUpvotes',
  'organisation',
  'keyword',
] as const;

/** All filters off. */
export const noFilters: FilterValues = {
  text: text.off,
  newOnly: newOnly.off,
  hasCode: hasCode.off,
  minUpvotes: minUpvotes.off,
  organisation: organisation.off,
  keyword: keyword.off,
};

/** Reads stored filter values one by one: a bad one falls back alone. */
export function readFilterValues(raw: unknown): FilterValues {
  const stored: Partial<Record<FilterId, unknown>> =
    typeof raw === 'object' && raw !== null ? raw : {};
  return {
    text: filters.text.read(stored.text),
    newOnly: filters.newOnly.read(stored.newOnly),
    hasCode: filters.hasCode.read(stored.hasCode),
    minUpvotes: filters.minUpvotes.read(stored.minUpvotes),
    organisation: filters.organisation.read(stored.organisation),
    keyword: filters.keyword.read(stored.keyword),
  };
}

function holds<Id extends FilterId>(id: Id, row: PaperRow, values: FilterValues): boolean {
  return filters[id].matches(row, values[id]);
}

/** True where the row passes every filter. */
export function passes(row: PaperRow, values: FilterValues): boolean {
  return filterIds.every((id) => holds(id, row, values));
}

/** True where at least one filter narrows the list. */
export function isNarrowed(values: FilterValues): boolean {
  return filterIds.some((id) => values[id] !== filters[id].off);
}
