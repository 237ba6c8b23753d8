import type { Filter } from './filter.ts';

/** Only papers that are new. */
export const newOnly = {
  off: false,
  read: (raw) => raw === true,
  matches: (row, on) => !on || row.isNew,
} as const satisfies Filter<boolean>;
