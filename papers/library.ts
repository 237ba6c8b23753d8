import type { Mark } from './mark.ts';
import type { Mute } from './mute.ts';
import type { OwnView } from './own-view.ts';
import type { Paper } from './paper.ts';
import type { Place } from './view.ts';

/** Everything that the user made, and the papers they kept: enough to put it all back. */
export interface Library {
  marks: Mark[];
  /** Metadata of the marked papers that are stored. */
  papers: Paper[];
  place: Place | undefined;
  /** In the user's order; absent where there are none. */
  views?: OwnView[];
  mutes?: Mute[];
  /** The settings that the user chose, as they are stored; absent where they chose none. */
  settings?: Readonly<Record<string, unknown>>;
}
