import type { Filter } from './filter.ts';

/** Only papers that have the keyword, in whatever case. */
export const keyword = {
  off: '',
  read: (raw) => (typeof raw === 'string' ? raw.slice(0, 200) : ''),
  matches: (row, wanted) => {
    if (wanted === '') return true;
    const key = wanted.toLowerCase();
    return row.paper.keywords.some((own) => own.toLowerCase() === key);
  },
} as const satisfies Filter<string>;
