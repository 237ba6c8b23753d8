import type { Lookup } from '../../papers/search/lookup.ts';
import type { Matches } from '../../papers/search/matches.ts';
import type { Plan } from '../../papers/search/plan.ts';
import type { Segment } from '../../papers/search/segment.ts';

/** Documents that match, and how well. */
type Scored = ReadonlyMap<number, number>;

function all({ documents }: Segment): Scored {
  return new Map(Array.from({ length: documents }, (_, document) => [document, 0]));
}

const sum = (a: Scored, b: Scored, document: number) =>
  (a.get(document) ?? 0) + (b.get(document) ?? 0);

function both(a: Scored, b: Scored): Scored {
  const common = [...a.keys()].filter((document) => b.has(document));
  return new Map(common.map((document) => [document, sum(a, b, document)]));
}

function either(a: Scored, b: Scored): Scored {
  return new Map([...a.keys(), ...b.keys()].map((document) => [document, sum(a, b, document)]));
}

function without(a: Scored, b: Scored): Scored {
  return new Map([...a].filter(([document]) => !b.has(document)));
}

function scoresOf(plan: Plan, segment: Segment, lookup: Lookup): Scored {
  const of = (part: Plan) => scoresOf(part, segment, lookup);
  if (plan.kind === 'leaf') {
    const { documents, scoreAt } = lookup.leaf(segment, plan);
    return new Map([...documents].map((document, at) => [document, scoreAt(at)]));
  }
  if (plan.kind === 'not') return without(all(segment), of(plan.of));
  if (plan.kind === 'any') return plan.of.map(of).reduce(either);
  const wanted = plan.of.filter(({ kind }) => kind !== 'not').map(of);
  const unwanted = plan.of.flatMap((part) => (part.kind === 'not' ? of(part.of) : []));
  return unwanted.reduce(without, wanted.length > 0 ? wanted.reduce(both) : all(segment));
}

/** What matches the plan in one segment, removed documents included; the documents ascend. */
export function evaluate(plan: Plan, segment: Segment, lookup: Lookup): Matches {
  const found = [...scoresOf(plan, segment, lookup)].sort(([a], [b]) => a - b);
  return {
    documents: Uint32Array.from(found, ([document]) => document),
    scores: Float64Array.from(found, ([, score]) => score),
  };
}

/** Every document of a segment. */
export function everything({ documents }: Segment): Matches {
  return {
    documents: Uint32Array.from({ length: documents }, (_, document) => document),
    scores: new Float64Array(documents),
  };
}
