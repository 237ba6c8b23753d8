import type { Mark } from '../mark.ts';
import type { PaperRow } from '../paper-row.ts';

/** A value of a field, and how many papers have it. */
export interface KnownValue {
  text: string;
  /** What people call it, where that is another name. */
  label?: string;
  count: number;
}

/** What the papers at hand have to offer for the fields of a query; each list with the most frequent first. */
export interface Known {
  organisations: readonly KnownValue[];
  keywords: readonly KnownValue[];
  tags: readonly KnownValue[];
  submitters: readonly KnownValue[];
  authors: readonly KnownValue[];
}

/** Counts each value once an owner; values that differ by case alone are one, under one spelling. */
function count<Owner>(
  owners: Iterable<Owner>,
  valuesOf: (owner: Owner) => readonly Omit<KnownValue, 'count'>[],
): KnownValue[] {
  const counts = new Map<string, KnownValue>();
  for (const owner of owners) {
    const own = new Map(valuesOf(owner).map((value) => [value.text.toLowerCase(), value]));
    for (const [key, value] of own) {
      const known = counts.get(key) ?? { ...value, count: 0 };
      counts.set(key, { ...known, count: known.count + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

const asValues = (texts: readonly string[]) => texts.map((text) => ({ text }));

/** The tags of marks. */
export function tagsOf(marks: Iterable<Mark>): KnownValue[] {
  return count(marks, ({ tags = [] }) => asValues(tags));
}

/** What the rows have to offer. */
export function knownOf(rows: readonly PaperRow[]): Known {
  return {
    organisations: count(rows, ({ paper: { organisation } }) =>
      organisation ? [{ text: organisation.name, label: organisation.fullName }] : [],
    ),
    keywords: count(rows, ({ paper }) => asValues(paper.keywords)),
    tags: tagsOf(rows.flatMap(({ mark }) => mark ?? [])),
    submitters: count(rows, ({ paper }) => asValues(paper.submitter ? [paper.submitter] : [])),
    authors: count(rows, ({ paper }) => asValues(paper.authors)),
  };
}
