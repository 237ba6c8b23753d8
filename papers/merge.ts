import { dequal } from 'dequal/lite';
import type { FeedDay } from './feed-day.ts';
import type { IncomingPaper, Paper } from './paper.ts';

function union(days: FeedDay[], ...more: FeedDay[]): FeedDay[] {
  return [...new Set([...days, ...more])].sort();
}

/** The paper with what its newer text lacks: an answer without title, abstract or authors says nothing of them. */
function filledFrom<Item extends IncomingPaper>(paper: Item, other: IncomingPaper): Item {
  const { title, abstract, authors } = paper;
  return {
    ...paper,
    title: title || other.title,
    abstract: abstract || other.abstract,
    authors: authors.length > 0 ? authors : other.authors,
  };
}

/**
 * The row to write for a paper that the reply for `askedDay` holds, or undefined where nothing changes.
 * An item of an older day never overwrites a newer day's fields, nor does an item in another day's reply
 * overwrite one from its own: so reading the same days again, in any order, writes nothing.
 */
export function mergePaper(
  stored: Paper | undefined,
  incoming: IncomingPaper,
  askedDay: FeedDay,
  now: number,
): Paper | undefined {
  if (!stored) {
    return { ...incoming, days: union([incoming.day], askedDay), firstStoredAt: now };
  }
  const days = union(stored.days, incoming.day, askedDay);
  const isNewer =
    incoming.day > stored.day || (incoming.day === stored.day && incoming.day === askedDay);
  const merged: Paper = isNewer
    ? filledFrom({ ...incoming, days, firstStoredAt: stored.firstStoredAt }, stored)
    : { ...stored, days };
  return dequal(stored, merged) ? undefined : merged;
}

/**
 * The row to write for a paper of a list that knows no feed days, or undefined where nothing changes. Met first there,
 * it has no day, whatever its label says: only a day's own reply gives it one. Of a paper that has a day only the
 * counts follow, for such a list leaves out what the day's reply has.
 */
export function mergeListed(
  stored: Paper | undefined,
  incoming: IncomingPaper,
  now: number,
): Paper | undefined {
  const { upvotes, comments, githubStars } = incoming;
  const counts = { upvotes, comments, ...(githubStars !== undefined && { githubStars }) };
  const met = { ...incoming, day: '', days: [], firstStoredAt: stored?.firstStoredAt ?? now };
  const merged: Paper =
    stored && stored.days.length > 0
      ? { ...stored, ...counts }
      : filledFrom(met, stored ?? incoming);
  return dequal(stored, merged) ? undefined : merged;
}
