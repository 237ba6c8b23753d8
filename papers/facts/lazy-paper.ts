import type { Paper } from '../paper.ts';
import { type FactParts, flag } from './fact-parts.ts';

/** Stands for what is there and is not kept here: a link, a picture. */
const something = '…';

/** The organisation of a number of `organisationNames`. */
export function organisationAt({ organisationNames }: FactParts, number: number) {
  const names = organisationNames.text(number);
  const end = names.indexOf('\n');
  return { name: names.slice(0, end), fullName: names.slice(end + 1) };
}

const known = (value: number) => (Number.isNaN(value) ? undefined : value);

/**
 * What the facts say of the paper in a slot, in a paper's shape, read when it is asked for: all that fields of the query
 * language ask of a paper, but for its texts, which are empty. Links and pictures say only that they are there.
 */
export function lazyPaper(parts: FactParts, slotNow: () => number): Paper {
  const has = (bit: number) => (parts.flags.get(slotNow()) & bit) !== 0;
  const paper: Paper = {
    title: '',
    abstract: '',
    firstStoredAt: 0,
    get id() {
      return parts.ids[slotNow()] ?? '';
    },
    get day() {
      return parts.dayNames.text(parts.day.get(slotNow()));
    },
    get days() {
      return parts.days.map(slotNow(), (number) => parts.dayNames.text(number));
    },
    get keywords() {
      return parts.keywords.map(slotNow(), (number) => parts.keywordNames.text(number));
    },
    get authors() {
      return parts.authors.map(slotNow(), (number) => parts.authorNames.text(number));
    },
    get upvotes() {
      return parts.upvotes.get(slotNow());
    },
    get comments() {
      return parts.comments.get(slotNow());
    },
    get media() {
      return has(flag.media) ? [something] : [];
    },
  };
  return Object.defineProperties(paper, {
    organisation: {
      get: () => {
        const number = parts.organisation.get(slotNow());
        return number === 0 ? undefined : organisationAt(parts, number - 1);
      },
    },
    submitter: {
      get: () => {
        const number = parts.submitter.get(slotNow());
        return number === 0 ? undefined : parts.submitterNames.text(number - 1);
      },
    },
    publishedAt: { get: () => known(parts.publishedAt.get(slotNow())) },
    githubStars: { get: () => known(parts.stars.get(slotNow())) },
    githubRepo: { get: () => (has(flag.code) ? something : undefined) },
    projectPage: { get: () => (has(flag.project) ? something : undefined) },
  });
}
