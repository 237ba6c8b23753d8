import type { Files } from './files.ts';

/** One thing that the shape of the project must keep, with small projects that break it and that keep it. */
export interface Rule {
  /** What must be, as a sentence. */
  name: string;
  /** What is wrong with these files: where, and what to do. Nothing where all is well. */
  check: (files: Files) => string[];
  /** Planted violations: each with a piece of what must be said of it. */
  broken: readonly [Files, RegExp][];
  /** What could be mistaken for a violation. */
  kept: readonly Files[];
}
