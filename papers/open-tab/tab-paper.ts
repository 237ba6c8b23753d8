import { unknownPaper } from '../paper.ts';
import type { PaperRow } from '../paper-row.ts';
import { keysOfPaper } from './paper-keys.ts';
import type { TabClue } from './tab-clue.ts';

/** The paper that the open tab is about. */
export interface TabPaper {
  row: PaperRow;
  /** False where only its id is known, from the tab's address. */
  isStored: boolean;
  /** How many stored papers the tab may be about: a repository can be that of several. */
  of: number;
}

function isAbout({ paper }: PaperRow, clue: TabClue): boolean {
  if (clue.kind === 'id') return paper.id === clue.id;
  return keysOfPaper(paper).some((key) => clue.keys.includes(key));
}

/** Saved papers first, then the newest. */
function byNearness(a: PaperRow, b: PaperRow): number {
  const savedFirst = Number(b.mark?.savedAt !== undefined) - Number(a.mark?.savedAt !== undefined);
  return savedFirst || (a.paper.id < b.paper.id ? 1 : -1);
}

/**
 * The paper that the tab is about, among rows that may be it; `mark` is that of the tab's id, where its paper is not
 * stored. Of several the one that is saved: that is what is asked. Undefined where the tab is about none.
 */
export function tabPaperOf(
  clue: TabClue,
  rows: readonly PaperRow[],
  mark: PaperRow['mark'],
): TabPaper | undefined {
  const about = rows.filter((row) => isAbout(row, clue)).sort(byNearness);
  const [row] = about;
  if (row) return { row, isStored: true, of: about.length };
  if (clue.kind !== 'id') return undefined;
  return { row: { paper: unknownPaper(clue.id), mark, isNew: false }, isStored: false, of: 1 };
}
