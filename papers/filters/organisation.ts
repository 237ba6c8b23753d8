import type { Filter } from './filter.ts';

/** Only papers of one organisation, by its short name on the Hub. */
export const organisation = {
  off: '',
  read: (raw) => (typeof raw === 'string' ? raw.slice(0, 200) : ''),
  matches: (row, name) => name === '' || row.paper.organisation?.name === name,
} as const satisfies Filter<string>;
