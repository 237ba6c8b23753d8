import type { Segment } from './segment.ts';
import type { Tombstones } from './tombstones.ts';

/** A segment with what was removed from it. */
export interface Live {
  segment: Segment;
  removed: Tombstones;
}
