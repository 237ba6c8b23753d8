import quickselect from 'quickselect';
import type { Dictionary } from '../facts/dictionary.ts';
import type { FactParts } from '../facts/fact-parts.ts';
import type { MarkedRows } from '../facts/marked-rows.ts';
import type { SlotSet } from '../facts/slot-set.ts';
import type { SortId } from '../sorts/registry.ts';

/** Numbers of a slot, the largest first; where all are equal the later id comes first. */
type Keys = readonly ((slot: number) => number)[];

/** An order of `papers/sorts`, or `match`: the best first, then the newest. */
export type ArchiveSort = 'match' | SortId;

const knownDays = new WeakMap<Dictionary, number[]>();

/** The days as numbers that sort like them. A dictionary grows, and changes nothing: each day is read once. */
function dayNumbers(dayNames: Dictionary): readonly number[] {
  const numbers = knownDays.get(dayNames) ?? [];
  knownDays.set(dayNames, numbers);
  for (let number = numbers.length; number < dayNames.length; number += 1) {
    numbers.push(Number(dayNames.text(number).replaceAll('-', '')));
  }
  return numbers;
}

/** The same orders as `papers/sorts` has for rows, by numbers; without any scores all papers match equally well. */
export function keysOf(
  sort: ArchiveSort,
  parts: FactParts,
  rows: MarkedRows,
  scores: Float64Array,
): Keys {
  const days = dayNumbers(parts.dayNames);
  const day = (slot: number) => days[parts.day.get(slot)] ?? 0;
  const score = (slot: number) => Math.round((scores[slot] ?? 0) * 1000);
  const upvotes = (slot: number) => parts.upvotes.get(slot);
  const stars = (slot: number) => {
    const count = parts.stars.get(slot);
    return Number.isNaN(count) ? -1 : count;
  };
  const keys: Readonly<Record<ArchiveSort, Keys>> = {
    match: scores.length > 0 ? [score, day] : [day],
    upvotes: [upvotes],
    newest: [day, upvotes],
    stars: [stars],
    comments: [(slot) => parts.comments.get(slot)],
    savedAt: [(slot) => rows.marks.get(slot)?.savedAt ?? 0],
    listed: [],
  };
  return keys[sort];
}

/** The first slots of a set in that order, at most so many. */
export function firstSlots(
  set: SlotSet,
  limit: number,
  keys: Keys,
  ids: readonly string[],
): number[] {
  if (limit <= 0) return [];
  const [primary = () => 0] = keys;
  const compare = (a: number, b: number) => {
    for (const key of keys) {
      const difference = key(b) - key(a);
      if (difference !== 0) return difference;
    }
    return (ids[a] ?? '') < (ids[b] ?? '') ? 1 : -1;
  };
  const slots: number[] = [];
  set.each((slot) => slots.push(slot));
  if (slots.length <= limit) return slots.sort(compare);
  const firsts = slots.map(primary);
  const last = firsts.length - limit;
  quickselect(firsts, last);
  const least = firsts[last] ?? 0;
  let kept: number[] = [];
  let worst: number | undefined;
  for (const slot of slots) {
    if (primary(slot) < least || (worst !== undefined && compare(slot, worst) > 0)) continue;
    kept.push(slot);
    if (kept.length < limit * 2 + 64) continue;
    kept = kept.sort(compare).slice(0, limit);
    worst = kept.at(-1);
  }
  return kept.sort(compare).slice(0, limit);
}
