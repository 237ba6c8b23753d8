import type { Lookup } from '../../papers/search/lookup.ts';
import { both, either, everything, type Matches, without } from '../../papers/search/matches.ts';
import type { Plan } from '../../papers/search/plan.ts';
import type { Segment } from '../../papers/search/segment.ts';

/** What matches the plan in one segment, removed documents included. */
export function evaluate(plan: Plan, segment: Segment, lookup: Lookup): Matches {
  if (plan.kind === 'leaf') return lookup.leaf(segment, plan);
  if (plan.kind === 'not') {
    return without(everything(segment.documents), evaluate(plan.of, segment, lookup));
  }
  if (plan.kind === 'any') {
    return plan.of.map((part) => evaluate(part, segment, lookup)).reduce(either);
  }
  const [wanted, unwanted] = split(plan.of);
  const found =
    wanted.length > 0
      ? wanted.map((part) => evaluate(part, segment, lookup)).reduce(both)
      : everything(segment.documents);
  return unwanted.reduce((kept, part) => without(kept, evaluate(part, segment, lookup)), found);
}

/** What all must match, and what none may. */
function split(parts: readonly Plan[]): [Plan[], Plan[]] {
  return [
    parts.filter(({ kind }) => kind !== 'not'),
    parts.flatMap((part) => (part.kind === 'not' ? [part.of] : [])),
  ];
}
