import { hasCode } from '../paper.ts';
import type { PaperRow } from '../paper-row.ts';
import type { QueryContext } from './field.ts';
import type { FieldId } from './fields/registry.ts';
import { matcherOf } from './match.ts';
import { normalise } from './normal-form.ts';
import type { Part, Query } from './query.ts';
import { type FacetValue, type Spelling, topValues } from './spellings.ts';

/** What the papers that a query finds are like, for a row of filters: each choice with how many it would leave. */
export interface QueryFacets {
  hasCode: number;
  hasProject: number;
  hasMedia: number;
  isNew: number;
  isSaved: number;
  organisations: readonly FacetValue[];
  keywords: readonly FacetValue[];
  authors: readonly FacetValue[];
  submitters: readonly FacetValue[];
  /** Papers by their upvotes, a number for each of `upvoteBounds`. */
  upvotes: readonly number[];
}

/** One of the facets. */
export type FacetId = keyof QueryFacets;

/** The least upvotes of each bucket; the last one has no end. */
export const upvoteBounds = [0, 1, 2, 5, 10, 25, 50, 100, 200] as const;

/** The number of the bucket. */
export function upvoteBucket(upvotes: number): number {
  let bucket = upvoteBounds.length - 1;
  while (bucket > 0 && upvotes < (upvoteBounds[bucket] ?? 0)) bucket -= 1;
  return bucket;
}

type IsOwn = (part: Part) => boolean;

/** A choice and its opposite; other choices of the field go on to hold. */
function choice(field: FieldId, text: string): IsOwn {
  const isChoice: IsOwn = (part) =>
    part.kind === 'term' && part.field === field && part.text === text;
  return (part) => isChoice(part.kind === 'not' ? part.part : part);
}

/** What asks for a value of the field; what its values may not be goes on to hold. */
function ownValue(field: FieldId): IsOwn {
  return (part) => part.kind === 'term' && part.field === field;
}

/**
 * The parts at the top of a query, in normal form, that each facet is counted without: those that another choice would
 * take the place of.
 */
export const ownParts: Readonly<Record<FacetId, IsOwn>> = {
  hasCode: choice('has', 'code'),
  hasProject: choice('has', 'project'),
  hasMedia: choice('has', 'media'),
  isNew: choice('is', 'new'),
  isSaved: choice('is', 'saved'),
  organisations: ownValue('org'),
  keywords: ownValue('kw'),
  authors: ownValue('by'),
  submitters: ownValue('submitter'),
  upvotes: ownValue('up'),
};

type Value = Omit<FacetValue, 'count'>;

const asValues = (texts: readonly string[]): Value[] => texts.map((value) => ({ value }));

/** The values of rows, each counted once a row. */
function valuesIn(
  rows: readonly PaperRow[],
  valuesOf: (row: PaperRow) => readonly Value[],
): FacetValue[] {
  const spellings = new Map<string, Spelling>();
  const groups = new Map<Spelling['group'], number>();
  for (const row of rows) {
    const own = new Set<Spelling>();
    const ownGroups = new Set<Spelling['group']>();
    for (const value of valuesOf(row)) {
      if (value.value === '') continue;
      // Names have one line.
      const key = value.label === undefined ? value.value : `${value.value}\n${value.label}`;
      const known = spellings.get(key);
      const spelling = known ?? { ...value, group: value.value.toLowerCase(), count: 0 };
      if (!known) spellings.set(key, spelling);
      if (!own.has(spelling)) spelling.count += 1;
      own.add(spelling);
      ownGroups.add(spelling.group);
    }
    for (const group of ownGroups) groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return topValues(spellings.values(), (group) => groups.get(group) ?? 0);
}

/** The facets of plain rows: what the archive says of the same papers. */
export function facetsOfRows(
  rows: readonly PaperRow[],
  query: Query,
  context: QueryContext,
): QueryFacets {
  const parts = normalise(query).parts.map((part) => ({
    part,
    matches: matcherOf({ kind: 'all', parts: [part] }, context),
  }));
  const failed = rows.map((row) => parts.filter(({ matches }) => !matches(row)));
  const passing = (facet: FacetId) =>
    rows.filter((_, at) => failed[at]?.every(({ part }) => ownParts[facet](part)));
  const count = (facet: FacetId, isSo: (row: PaperRow) => boolean) =>
    passing(facet).filter(isSo).length;
  const upvotes = upvoteBounds.map(() => 0);
  for (const { paper } of passing('upvotes')) {
    const bucket = upvoteBucket(paper.upvotes);
    upvotes[bucket] = (upvotes[bucket] ?? 0) + 1;
  }
  return {
    hasCode: count('hasCode', ({ paper }) => hasCode(paper)),
    hasProject: count('hasProject', ({ paper }) => paper.projectPage !== undefined),
    hasMedia: count('hasMedia', ({ paper }) => paper.media.length > 0),
    isNew: count('isNew', ({ isNew }) => isNew),
    isSaved: count('isSaved', ({ mark }) => mark?.savedAt !== undefined),
    organisations: valuesIn(passing('organisations'), ({ paper: { organisation } }) =>
      organisation ? [{ value: organisation.name, label: organisation.fullName }] : [],
    ),
    keywords: valuesIn(passing('keywords'), ({ paper }) => asValues(paper.keywords)),
    authors: valuesIn(passing('authors'), ({ paper }) => asValues(paper.authors)),
    submitters: valuesIn(passing('submitters'), ({ paper: { submitter } }) =>
      submitter === undefined ? [] : asValues([submitter]),
    ),
    upvotes,
  };
}
