import { paperLink, searchLink, viewLink } from '../deep-link.ts';
import { type FeedDay, isFeedDay } from '../feed-day.ts';
import { isOwnViewId } from '../own-view-id.ts';
import { type PaperId, toPaperId } from '../paper-id.ts';

/** Something to tell the user, once. */
export interface Notice {
  /** `<feed day> <view id>` or `digest <local date>`, and the paper's id where it is about a single one. */
  id: string;
  /** The view that it is about; the digest has none. */
  viewName?: string;
  /** How many papers it is about. */
  count: number;
  /** The titles of the first of them. */
  titles: string[];
}

/** Marks the digest's notices, and its channel: no view has this id, for theirs are made by chance. */
export const digestId = 'digest';

function withPaper(id: string, paperIds: readonly PaperId[]): string {
  return paperIds.length === 1 ? `${id} ${paperIds[0]}` : id;
}

/** The id of a view's notice about papers of this feed day. */
export function viewNoticeId(day: FeedDay, viewId: string, paperIds: readonly PaperId[]): string {
  return withPaper(`${day} ${viewId}`, paperIds);
}

/** The id of the digest of a local date. */
export function digestNoticeId(date: string, paperIds: readonly PaperId[]): string {
  return withPaper(`${digestId} ${date}`, paperIds);
}

/**
 * The page's path that a click upon a notice opens, read from its id alone: a worker that was just woken knows nothing
 * else, and need not.
 */
export function linkOfNotice(noticeId: string): string {
  const [kind = '', about = '', paper] = noticeId.split(' ');
  const paperId = toPaperId(paper);
  if (paperId !== undefined) return paperLink(paperId);
  if (isFeedDay(kind) && isOwnViewId(about)) return viewLink(about);
  return searchLink('is:new');
}
