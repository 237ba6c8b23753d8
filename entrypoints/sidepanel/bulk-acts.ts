import type { PaperId } from '../../papers/paper-id.ts';
import type { Marks } from './panel-store.ts';

/** What can be done to many papers at once, and how it is told. */
export const bulkActs = {
  save: { work: (marks: Marks, ids: PaperId[]) => marks.savePapers(ids), notice: 'saved-many' },
  seen: { work: (marks: Marks, ids: PaperId[]) => marks.markSeen(ids), notice: 'seen-many' },
  hide: { work: (marks: Marks, ids: PaperId[]) => marks.hidePapers(ids), notice: 'hidden-many' },
} as const;
