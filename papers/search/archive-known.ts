import type { Facts } from '../facts/facts.ts';
import { countNames, type NameKind, nameAt } from '../facts/name-counts.ts';
import type { KnownValue } from '../query/known.ts';

/** The names of a kind in all papers, the most frequent first; spellings that differ by case are one. */
export function knownNames(kind: NameKind, facts: Facts): KnownValue[] {
  const { parts } = facts;
  const { names, spelled, grouped } = countNames(kind, parts, facts.everything());
  const best = new Map<number, number>();
  const byCount = Array.from({ length: facts.size + 1 }, (): number[] => []);
  for (let number = 0; number < spelled.length; number += 1) {
    if (spelled[number] === 0) continue;
    const group = names.group(number);
    const other = best.get(group);
    if (other === undefined) byCount[grouped[group] ?? 0]?.push(group);
    if (other === undefined || (spelled[number] ?? 0) > (spelled[other] ?? 0)) {
      best.set(group, number);
    }
  }
  return byCount
    .map((groups, count) =>
      groups.flatMap((group): KnownValue[] => {
        const { value, label } = nameAt(kind, parts, best.get(group) ?? group);
        if (value === '') return [];
        return [label === undefined ? { text: value, count } : { text: value, label, count }];
      }),
    )
    .reverse()
    .flat();
}
