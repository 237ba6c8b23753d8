import type { PaperId } from './paper-id.ts';

/** In the order in which a paper goes through them. */
export const readingStatuses = ['to-read', 'reading', 'done'] as const;

/** How far the user is with a paper that they keep; absent where they have not said. A newer version may know more. */
export type ReadingStatus = (typeof readingStatuses)[number];

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

/** The fields that change and merge as a whole, each with a stamp of its own; tags have one each. */
export const markFields = [...markMoments, 'note', 'status'] as const;
export type MarkField = (typeof markFields)[number];

/** What of a mark says that its paper was met. */
type Met = { [Moment in (typeof markMoments)[number]]?: number | undefined } & {
  tags?: readonly string[] | undefined;
  note?: string | undefined;
};

/** A paper that the user keeps: no clean-up may take it. */
export function isKept(mark: Met | undefined): boolean {
  return Boolean(mark && (mark.savedAt !== undefined || mark.tags?.length || mark.note));
}

/** True once the user has met the paper: it is not new, and never becomes new again. */
export function endsNewness(mark: Met | undefined): boolean {
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

/** When the field last changed, epoch ms; 0 where it never did. A moment is its own stamp where there is no later one. */
export function changedAt(mark: Mark, field: MarkField): number {
  const own = field === 'note' || field === 'status' ? 0 : (mark[field] ?? 0);
  return Math.max(mark.changedAt?.[field] ?? 0, own, 0);
}
