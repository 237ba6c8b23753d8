import type { PaperId } from './paper-id.ts';

/** What the user did with one paper. Only the user writes it; it may exist before its paper and outlives it. */
export interface Mark {
  paperId: PaperId;
  /** Epoch ms, like every moment here. */
  savedAt?: number;
  seenAt?: number;
  readAt?: number;
  hiddenAt?: number;
  tags?: string[];
  note?: string;
  status?: string;
}

/** The moments that a mark can hold; each of them ends a paper's newness. */
export const markMoments = ['savedAt', 'seenAt', 'readAt', 'hiddenAt'] as const;
type MarkMoment = (typeof markMoments)[number];

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
const quietFields = new Set(['paperId', 'tags', 'note']);

/** True for a mark that says nothing and need not be stored. A field that only a later version knows says something. */
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
