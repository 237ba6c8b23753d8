import type { PaperId } from '../paper-id.ts';
import { paperIdOfLink } from '../paper-link.ts';
import { addressKey, type PaperKey, titleKeys } from './paper-keys.ts';

/** What a tab says of the paper that it is about: the paper itself, or keys by which it may be known. */
export type TabClue = { kind: 'id'; id: PaperId } | { kind: 'keys'; keys: readonly PaperKey[] };

/** OpenReview's pages of one paper; their addresses say nothing of it. */
const openReviewPage = /^https:\/\/openreview\.net\/(?:forum|pdf|attachment)\?/;
const openReviewName = /\s*\|\s*OpenReview\s*$/i;

/** What the tab says; undefined where it is about no paper. Whatever stands in the address and title is only compared. */
export function clueOfTab({
  url = '',
  title = '',
}: {
  url?: string | undefined;
  title?: string | undefined;
}): TabClue | undefined {
  const id = paperIdOfLink(url);
  if (id !== undefined) return { kind: 'id', id };
  const isOpenReview = openReviewPage.test(url);
  const key = isOpenReview ? undefined : addressKey(url);
  const keys = isOpenReview ? titleKeys(title.replace(openReviewName, '')) : key ? [key] : [];
  return keys.length > 0 ? { kind: 'keys', keys } : undefined;
}
