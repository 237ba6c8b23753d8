import { few } from '../../papers/search/answer.ts';
import { type Correction, correctLeaf } from '../../papers/search/corrections.ts';
import type { Live } from '../../papers/search/live.ts';
import { Lookup } from '../../papers/search/lookup.ts';
import type { Matches } from '../../papers/search/matches.ts';
import { evaluateLoosely, loosen } from '../../papers/search/near.ts';
import { liftNeighbours } from '../../papers/search/neighbours.ts';
import type { Leaf, Plan } from '../../papers/search/plan.ts';
import type { SearchIndex } from '../../papers/search/search-index.ts';
import { idOf, type Segment } from '../../papers/search/segment.ts';
import { evaluate, everything } from './evaluate.ts';
import { planOf, type SearchQuery } from './search-query.ts';

/** A document that was found, and how well it matches. */
interface Hit {
  id: string;
  score: number;
  /** Some words are missing: it was added because all words are in few documents. */
  isNear: boolean;
}

/** What a search finds, the best first. */
interface SearchResult {
  hits: readonly Hit[];
  /** How many documents match, hits that are near not among them. */
  total: number;
  /** Words that occur nowhere, and what was looked for in their place; such hits are to be offered, not claimed. */
  corrections: readonly Correction[];
}

/** How a search is done. */
interface SearchOptions {
  /** At most so many hits; 100 where nothing is said. */
  limit?: number;
  /** Nothing is corrected and nothing near is added: for filters, whose hits have to match. */
  isExact?: boolean;
}

/** The plan with words one typo away in place of words that no document has; what was put in is added to the list. */
function correct(
  plan: Plan,
  lookup: Lookup,
  segments: readonly Segment[],
  corrections: Correction[],
): Plan {
  if (plan.kind === 'leaf') return correctLeaf(plan, lookup, segments, corrections);
  // What is not wanted is meant as it is written.
  if (plan.kind === 'not') return plan;
  const of = plan.of.map((part) => correct(part, lookup, segments, corrections));
  return { kind: plan.kind, of };
}

interface Found {
  part: Live;
  document: number;
  score: number;
}

/** The better one first; of equals the newer, then the one with the later id. Scores are compared to a thousandth. */
function compare(a: Found, b: Found): number {
  const days = (found: Found) => found.part.segment.days[found.document] ?? 0;
  return b.score - a.score || days(b) - days(a) || (idFound(a) < idFound(b) ? 1 : -1);
}

function idFound({ part, document }: Found): string {
  return idOf(part.segment, document);
}

/** All that was found in a part and is alive. */
function foundIn(part: Live, { documents, scores }: Matches): Found[] {
  return [...documents].flatMap((document, at) => {
    const score = Math.round((scores[at] ?? 0) * 1000) / 1000;
    return part.removed.has(document) ? [] : { part, document, score };
  });
}

function hitsOf(found: Found[], isNear: boolean): Hit[] {
  return found.sort(compare).map((one) => ({ id: idFound(one), score: one.score, isNear }));
}

function isWord(part: Plan): part is Leaf {
  return part.kind === 'leaf' && !part.isFirm;
}

/** What has most of the words, and all else. */
function nearIn(parts: readonly Live[], plan: Plan, lookup: Lookup): Hit[] {
  if (plan.kind !== 'all') return [];
  const loose = loosen(plan.of.filter(isWord), lookup);
  if (!loose) return [];
  const rest: Plan = { kind: 'all', of: plan.of.filter((part) => !isWord(part)) };
  const found = parts.flatMap((part) => {
    const allowed = new Set(evaluate(rest, part.segment, lookup).documents);
    const near = foundIn(part, evaluateLoosely(loose, part.segment, lookup));
    return near.filter(({ document }) => allowed.has(document));
  });
  return hitsOf(found, true);
}

/**
 * Searches an index alone, without the facts about its papers, and sorts all that it finds: what an archive answers to
 * words must be the same. A query without words finds all.
 */
export function searchIndex(
  { parts }: SearchIndex,
  query: SearchQuery,
  { limit = 100, isExact = false }: SearchOptions = {},
): SearchResult {
  const segments = parts.map(({ segment }) => segment);
  const lookup = new Lookup(segments);
  const asked = planOf(query);
  const corrections: Correction[] = [];
  const plan = asked && (isExact ? asked : correct(asked, lookup, segments, corrections));
  const found = parts.flatMap((part) => {
    const { segment } = part;
    const all = plan ? evaluate(plan, segment, lookup) : everything(segment);
    return foundIn(part, plan ? liftNeighbours(all, plan, segment, lookup) : all);
  });
  const hits = hitsOf(found, false);
  const known = new Set(hits.map(({ id }) => id));
  const near = plan && !isExact && hits.length < few ? nearIn(parts, plan, lookup) : [];
  const all = [...hits, ...near.filter(({ id }) => !known.has(id))];
  return { hits: all.slice(0, limit), total: hits.length, corrections };
}
