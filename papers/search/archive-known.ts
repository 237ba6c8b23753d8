import type { Facts } from '../facts/facts.ts';
import { countNames, type NameKind, nameAt } from '../facts/name-counts.ts';
import type { KnownValue } from '../query/known.ts';

/** More names of a kind are not worth looking through with each key: the rest have one paper, as a rule. */
const mostNames = 10_000;

/** The most frequent names of a kind in all papers, in order; spellings that differ by case are one. */
export function knownNames(kind: NameKind, facts: Facts): KnownValue[] {
  const { parts } = facts;
  const { names, spelled, grouped } = countNames(kind, parts, facts.everything());
  /** The most frequent spelling of each group, counted from 1. */
  const best = new Uint32Array(names.length);
  const byCount = Array.from({ length: facts.size + 1 }, (): number[] => []);
  for (let number = 0; number < spelled.length; number += 1) {
    const count = spelled[number] ?? 0;
    if (count === 0) continue;
    const group = names.group(number);
    const other = (best[group] ?? 0) - 1;
    if (other < 0) byCount[grouped[group] ?? 0]?.push(group);
    if (other < 0 || count > (spelled[other] ?? 0)) best[group] = number + 1;
  }
  const known: KnownValue[] = [];
  for (let count = byCount.length - 1; count > 0 && known.length < mostNames; count -= 1) {
    for (const group of byCount[count] ?? []) {
      const { value, label } = nameAt(kind, parts, (best[group] ?? 0) - 1);
      if (value === '') continue;
      known.push(label === undefined ? { text: value, count } : { text: value, label, count });
    }
  }
  return known.slice(0, mostNames);
}
