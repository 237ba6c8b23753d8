import type { MarksTally } from './db.ts';

/**
 * How many papers are saved, where the tally says it: an index of ten thousand takes a browser 50 ms to count. Undefined
 * where a version that knows nothing of this count has written since.
 */
export function savedIn(tally: MarksTally | undefined): number | undefined {
  return tally?.saved?.asOf === tally?.revision ? tally?.saved?.count : undefined;
}
