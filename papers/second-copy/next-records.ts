import { dequal } from 'dequal/lite';
import { isKept, type Mark } from '../mark.ts';
import { mergeMarks } from '../merge-marks.ts';
import {
  type CopyRecords,
  markRecords,
  ownRecords,
  readRecords,
  type Side,
} from './copy-records.ts';
import { laterRow } from './reconcile.ts';

/** What was done since the copy was last written, as `plainMark` makes marks. */
export interface News {
  /** Marks that changed. */
  changed: readonly Mark[];
  /** Every mark of the stretches in which some changed. */
  around: readonly Mark[];
  papers: Side['papers'];
  own: Side['own'];
}

/** Records as they are to be, and whether the copy agrees with what it was to be written from. */
export interface NextRecords {
  records: CopyRecords;
  /** Marks that the copy did not have. */
  added: number;
  /** The copy knows of something that the database does not: that must have lost it. */
  isAhead: boolean;
}

/** The records of what changed; `before` is what lies under their keys. Nothing in the copy ever becomes older. */
export function nextRecords(
  { changed, around, papers, own }: News,
  before: CopyRecords,
): NextRecords {
  const copy = readRecords(before);
  const database = new Map([...around, ...changed].map((mark) => [mark.paperId, mark]));
  const marks = new Map(copy.marks);
  // Kept papers beside those that changed have records of their own.
  const written = [...around.filter((mark) => !isKept(mark)), ...changed];
  for (const mark of written) {
    const known = copy.marks.get(mark.paperId);
    marks.set(mark.paperId, known ? mergeMarks(known, mark) : mark);
  }
  const later = new Map(own);
  for (const [key, row] of copy.own) later.set(key, laterRow(own.get(key), row) ?? row);
  const isAhead =
    [...marks].some(([id, mark]) => !dequal(mark, database.get(id))) ||
    [...later].some(([key, row]) => row !== own.get(key));
  return {
    records: {
      ...markRecords({ marks, papers: new Map([...copy.papers, ...papers]) }),
      ...ownRecords(later),
    },
    added: new Set(changed.filter(({ paperId }) => !copy.marks.has(paperId))).size,
    isAhead,
  };
}
