import { hasCode as paperHasCode } from '../paper.ts';
import type { Filter } from './filter.ts';

/** Only papers whose code can be read. */
export const hasCode = {
  off: false,
  read: (raw) => raw === true,
  matches: (row, on) => !on || paperHasCode(row.paper),
} as const satisfies Filter<boolean>;
