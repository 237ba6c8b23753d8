import type { PaperRow } from './paper-row.ts';
import type { View } from './view.ts';

/** True where the row stays out of the view: the reader has hidden it, and the view is not of what they keep. */
export function isFoldedAway({ mark }: PaperRow, view: View): boolean {
  return view !== 'saved' && mark?.hiddenAt !== undefined;
}
