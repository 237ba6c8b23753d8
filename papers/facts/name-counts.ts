import type { Dictionary } from './dictionary.ts';
import { type FactParts, flag } from './fact-parts.ts';
import type { Whole } from './growing.ts';
import { organisationAt } from './lazy-paper.ts';
import type { Lists } from './lists.ts';
import type { SlotSet } from './slot-set.ts';

/** A kind of names that papers have. */
export type NameKind = 'organisations' | 'keywords' | 'authors' | 'submitters';

/** In how many papers each name of a dictionary is, and how many have any spelling of its group. */
export interface NameCounts {
  names: Dictionary;
  spelled: Uint32Array;
  grouped: Uint32Array;
}

/** A name as it is shown: an organisation's label is its full name. */
export function nameAt(
  kind: NameKind,
  parts: FactParts,
  number: number,
): { value: string; label?: string } {
  if (kind === 'organisations') {
    const { name, fullName } = organisationAt(parts, number);
    return { value: name, label: fullName };
  }
  const names = { keywords: parts.keywordNames, authors: parts.authorNames };
  return { value: (kind === 'submitters' ? parts.submitterNames : names[kind]).text(number) };
}

/** Papers with any spelling of a group, by its first number: what its spellings have, as long as none repeats another. */
function groupedFrom(spelled: Uint32Array, names: Dictionary): Uint32Array {
  const grouped = new Uint32Array(spelled.length);
  for (let number = 0; number < spelled.length; number += 1) {
    const count = spelled[number] ?? 0;
    if (count === 0) continue;
    const group = names.group(number);
    grouped[group] = (grouped[group] ?? 0) + count;
  }
  return grouped;
}

function countLists(set: SlotSet, lists: Lists, names: Dictionary, flags: Whole): NameCounts {
  const spelled = new Uint32Array(names.length);
  // How often a paper was counted more than once for a group.
  const again: number[] = [];
  const { items } = lists;
  set.each((slot) => {
    const [from, to] = [lists.from(slot), lists.to(slot)];
    if ((flags.get(slot) & flag.repeats) === 0) {
      for (let at = from; at < to; at += 1) {
        const number = items[at] ?? 0;
        spelled[number] = (spelled[number] ?? 0) + 1;
      }
      return;
    }
    const groups = new Set<number>();
    for (const number of new Set(items.subarray(from, to))) {
      spelled[number] = (spelled[number] ?? 0) + 1;
      const group = names.group(number);
      if (groups.has(group)) again.push(group);
      groups.add(group);
    }
  });
  const grouped = groupedFrom(spelled, names);
  for (const group of again) grouped[group] = (grouped[group] ?? 0) - 1;
  return { names, spelled, grouped };
}

function countColumn(set: SlotSet, column: Whole, names: Dictionary): NameCounts {
  const spelled = new Uint32Array(names.length);
  set.each((slot) => {
    const number = column.get(slot) - 1;
    if (number >= 0) spelled[number] = (spelled[number] ?? 0) + 1;
  });
  return { names, spelled, grouped: groupedFrom(spelled, names) };
}

/** Counts the names of that kind over some papers. */
export function countNames(kind: NameKind, parts: FactParts, set: SlotSet): NameCounts {
  switch (kind) {
    case 'keywords':
      return countLists(set, parts.keywords, parts.keywordNames, parts.flags);
    case 'authors':
      return countLists(set, parts.authors, parts.authorNames, parts.flags);
    case 'organisations':
      return countColumn(set, parts.organisation, parts.organisationNames);
    case 'submitters':
      return countColumn(set, parts.submitter, parts.submitterNames);
  }
}
