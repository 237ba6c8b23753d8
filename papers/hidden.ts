import type { PaperRow } from './paper-row.ts';
import type { View } from './view.ts';

/** True where the row stays out of the view: the reader has hidden or muted it, and the view is not of what they keep. */
export function isFoldedAway(
  row: PaperRow,
  view: View,
  isMuted: (row: PaperRow) => boolean,
): boolean {
  return view !== 'saved' && (row.mark?.hiddenAt !== undefined || isMuted(row));
}
