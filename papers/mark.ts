import type { PaperId } from './paper-id.ts';

/** How far the user is with a paper that they keep; absent where they have not said. */
type ReadingStatus = 'to-read' | 'reading' | 'done';

/**
 * What the user did with one paper. Only the user writes it; it may exist before its paper and outlives it. What was
 * taken away leaves its stamp, so that two copies of a mark merge field by field, the later change first; a mark that
 * holds nothing else stays for the sake of its stamps.
 */
export interface Mark {
  paperId: PaperId;
  /** Epoch ms, like every moment here. */
  savedAt?: number;
  seenAt?: number;
  readAt?: number;
  hiddenAt?: number;
  /** As the user wrote them, sorted; of names that differ by case or diacritics alone there is one. */
  tags?: string[];
  /** Markdown. */
  note?: string;
  status?: ReadingStatus;
  /** When each field last changed, epoch ms; left out where the field's own moment says it, and where it never did. */
  changedAt?: { [Field in MarkField]?: number };
  /** When each tag was last put on or taken off, epoch ms, by its folded name. */
  tagsAt?: Record<string, number>;
  /** The number of the act that last wrote it; rows of version 4 and before lack it. */
  revision?: number;
}

/** The moments that a mark can hold; each of them ends a paper's newness. */
export const markMoments = ['savedAt', 'seenAt', 'readAt', 'hiddenAt'] as const;
type MarkMoment = (typeof markMoments)[number];
type MarkField = MarkMoment | 'note' | 'status';

/** Moments to write; one that is undefined is taken away. */
export type Moments = { [Moment in MarkMoment]?: number | undefined };

/** A paper that the user keeps: no clean-up may take it. */
export function isKept(mark: Mark | undefined): boolean {
  return Boolean(mark && (mark.savedAt !== undefined || mark.tags?.length || mark.note));
}

/** True once the user has met the paper: it is not new, and never becomes new again. */
export function endsNewness(mark: Mark | undefined): boolean {
  return (
    mark !== undefined && (markMoments.some((moment) => mark[moment] !== undefined) || isKept(mark))
  );
}

/** Fields that say nothing where they neither keep a paper nor end its newness. */
const quietFields = new Set(['paperId', 'tags', 'note', 'changedAt', 'tagsAt', 'revision']);

/** True for a mark that says nothing, whatever it was once. A field that only a later version knows says something. */
export function isBlank(mark: Mark): boolean {
  const isQuiet = ([field, value]: [string, unknown]) =>
    quietFields.has(field) || value === undefined;
  return !endsNewness(mark) && Object.entries(mark).every(isQuiet);
}

/** The mark with the given moments set, or removed where they are undefined. */
export function withMoments(paperId: PaperId, mark: Mark | undefined, moments: Moments): Mark {
  const { savedAt, seenAt, readAt, hiddenAt, ...rest } = mark ?? { paperId };
  const result: Mark = rest;
  const merged = { savedAt, seenAt, readAt, hiddenAt, ...moments };
  for (const moment of markMoments) {
    const at = merged[moment];
    if (at !== undefined) result[moment] = at;
  }
  return result;
}
