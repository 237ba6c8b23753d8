import type { Way } from '../words/ways.ts';

/** A text of the query as the index looks it up: each way is a row of terms, one as a rule. */
export interface Leaf {
  kind: 'leaf';
  ways: readonly Way[];
  /** Bits of the fields where it counts. */
  fields: number;
  /** Written as a phrase or for a field, so it is meant: nothing near does without it. */
  isFirm: boolean;
}

/** A query as the index carries it out. */
export type Plan = Leaf | { kind: 'all' | 'any'; of: readonly Plan[] } | { kind: 'not'; of: Plan };
