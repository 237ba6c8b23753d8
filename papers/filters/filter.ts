import type { PaperRow } from '../paper-row.ts';

/** One way to narrow a list; `off` is the value that narrows nothing. */
export interface Filter<Value> {
  off: Value;
  /** Reads a stored value; anything unusable is `off`. */
  read: (raw: unknown) => Value;
  matches: (row: PaperRow, value: Value) => boolean;
}
