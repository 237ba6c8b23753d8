import type { Dictionary } from './dictionary.ts';
import type { FactParts } from './fact-parts.ts';
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

function countLists(set: SlotSet, lists: Lists, names: Dictionary): NameCounts {
  const [spelled, grouped] = [new Uint32Array(names.length), new Uint32Array(names.length)];
  // The last slot, counted from 1, that had it: a paper counts once.
  const [inSlot, groupInSlot] = [new Uint32Array(names.length), new Uint32Array(names.length)];
  set.each((slot) => {
    const end = lists.to(slot);
    for (let at = lists.from(slot); at < end; at += 1) {
      const number = lists.item(at);
      if (inSlot[number] === slot + 1) continue;
      inSlot[number] = slot + 1;
      spelled[number] = (spelled[number] ?? 0) + 1;
      const group = names.group(number);
      if (groupInSlot[group] === slot + 1) continue;
      groupInSlot[group] = slot + 1;
      grouped[group] = (grouped[group] ?? 0) + 1;
    }
  });
  return { names, spelled, grouped };
}

function countColumn(
  set: SlotSet,
  numberOf: (slot: number) => number,
  names: Dictionary,
): NameCounts {
  const [spelled, grouped] = [new Uint32Array(names.length), new Uint32Array(names.length)];
  set.each((slot) => {
    const number = numberOf(slot) - 1;
    if (number < 0) return;
    spelled[number] = (spelled[number] ?? 0) + 1;
    const group = names.group(number);
    grouped[group] = (grouped[group] ?? 0) + 1;
  });
  return { names, spelled, grouped };
}

/** Counts the names of that kind over some papers. */
export function countNames(kind: NameKind, parts: FactParts, set: SlotSet): NameCounts {
  switch (kind) {
    case 'keywords':
      return countLists(set, parts.keywords, parts.keywordNames);
    case 'authors':
      return countLists(set, parts.authors, parts.authorNames);
    case 'organisations':
      return countColumn(set, (slot) => parts.organisation.get(slot), parts.organisationNames);
    case 'submitters':
      return countColumn(set, (slot) => parts.submitter.get(slot), parts.submitterNames);
  }
}
