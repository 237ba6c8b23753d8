import { Dictionary } from './dictionary.ts';
import { type Counts, growingCounts, growingWhole, type Whole } from './growing.ts';
import { Lists } from './lists.ts';
import { Texts } from './texts.ts';

/** Bits of `FactParts.flags`; `repeats`: keywords or authors that differ by case at most. */
export const flag = {
  alive: 1,
  code: 2,
  project: 4,
  media: 8,
  noted: 16,
  repeats: 32,
} as const;

/** What is known of papers, in columns: each paper has a slot. A number of a name is one too large, 0 being no name. */
export interface FactParts {
  ids: string[];
  flags: Whole;
  /** Hashes of what the title is as a whole: its words, and a single compound as one word; 0 where it is none. */
  titles: Whole;
  titlesAsOne: Whole;
  /** Numbers in `dayNames`. */
  day: Whole;
  organisation: Whole;
  submitter: Whole;
  /** `NaN` where it is not known, as in `stars`. */
  publishedAt: Counts;
  upvotes: Counts;
  comments: Counts;
  stars: Counts;
  days: Lists;
  keywords: Lists;
  authors: Lists;
  dayNames: Dictionary;
  /** Short name, line feed, full name. */
  organisationNames: Dictionary;
  submitterNames: Dictionary;
  keywordNames: Dictionary;
  authorNames: Dictionary;
}

const shortName = (names: string) => (names.split('\n', 1)[0] ?? '').toLowerCase();

/** Columns without any paper. */
export function emptyParts(): FactParts {
  return {
    ids: [],
    flags: growingWhole(),
    titles: growingWhole(),
    titlesAsOne: growingWhole(),
    day: growingWhole(),
    organisation: growingWhole(),
    submitter: growingWhole(),
    publishedAt: growingCounts(),
    upvotes: growingCounts(),
    comments: growingCounts(),
    stars: growingCounts(),
    days: new Lists(),
    keywords: new Lists(),
    authors: new Lists(),
    dayNames: new Dictionary(),
    organisationNames: new Dictionary(new Texts(), growingWhole(), shortName),
    submitterNames: new Dictionary(),
    keywordNames: new Dictionary(),
    authorNames: new Dictionary(),
  };
}

const encode = (ids: readonly string[]): [Uint8Array, Uint8Array] => {
  const texts = new Texts();
  for (const id of ids) texts.push(id);
  return texts.sections();
};

/** The columns as stretches of bytes, in the order in which `readParts` takes them. */
export function sectionsOf(parts: FactParts): Uint8Array[] {
  const slots = parts.ids.length;
  return [
    parts.publishedAt.bytes(),
    parts.upvotes.bytes(),
    parts.comments.bytes(),
    parts.stars.bytes(),
    parts.flags.bytes(),
    parts.titles.bytes(),
    parts.titlesAsOne.bytes(),
    parts.day.bytes(),
    parts.organisation.bytes(),
    parts.submitter.bytes(),
    ...encode(parts.ids),
    ...parts.days.sections(slots),
    ...parts.keywords.sections(slots),
    ...parts.authors.sections(slots),
    ...parts.dayNames.sections(),
    ...parts.organisationNames.sections(),
    ...parts.submitterNames.sections(),
    ...parts.keywordNames.sections(),
    ...parts.authorNames.sections(),
  ];
}

/** How many sections `sectionsOf` gives. */
export const sectionCount = 36;

/** The columns over such bytes, which start at multiples of eight; undefined where they do not belong together. */
export function readParts(sections: readonly Uint8Array[]): FactParts | undefined {
  let next = 0;
  const raw = () => sections[next++] ?? new Uint8Array();
  const numbers = () => {
    const { buffer, byteOffset, byteLength } = raw();
    return new Uint32Array(buffer, byteOffset, byteLength >>> 2);
  };
  const counts = () => {
    const { buffer, byteOffset, byteLength } = raw();
    return growingCounts(new Float64Array(buffer, byteOffset, byteLength >>> 3));
  };
  const whole = () => growingWhole(numbers());
  const texts = () => new Texts([numbers(), raw()]);
  const lists = () => new Lists(whole(), whole(), whole());
  const [publishedAt, upvotes, comments, stars] = [counts(), counts(), counts(), counts()];
  const [flags, titles, titlesAsOne] = [whole(), whole(), whole()];
  const [day, organisation, submitter] = [whole(), whole(), whole()];
  const idTexts = texts();
  const parts: FactParts = {
    ids: Array.from({ length: idTexts.length }, (_, slot) => idTexts.get(slot)),
    flags,
    titles,
    titlesAsOne,
    day,
    organisation,
    submitter,
    publishedAt,
    upvotes,
    comments,
    stars,
    days: lists(),
    keywords: lists(),
    authors: lists(),
    dayNames: new Dictionary(texts(), whole()),
    organisationNames: new Dictionary(texts(), whole(), shortName),
    submitterNames: new Dictionary(texts(), whole()),
    keywordNames: new Dictionary(texts(), whole()),
    authorNames: new Dictionary(texts(), whole()),
  };
  return idTexts.fits && belongTogether(parts) ? parts : undefined;
}

function belongTogether(parts: FactParts): boolean {
  const slots = parts.ids.length;
  const { flags, titles, titlesAsOne, day, organisation, submitter } = parts;
  const { publishedAt, upvotes, comments, stars } = parts;
  const columns = [flags, titles, titlesAsOne, day, organisation, submitter];
  const { dayNames, organisationNames, submitterNames, keywordNames, authorNames } = parts;
  return (
    [...columns, publishedAt, upvotes, comments, stars].every(({ length }) => length === slots) &&
    [dayNames, organisationNames, submitterNames, keywordNames, authorNames].every(
      ({ fits }) => fits,
    ) &&
    parts.days.fits(slots, dayNames.length) &&
    parts.keywords.fits(slots, keywordNames.length) &&
    parts.authors.fits(slots, authorNames.length)
  );
}
