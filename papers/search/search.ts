import { Best } from './best.ts';
import { type Correction, correct } from './corrections.ts';
import { evaluate } from './evaluate.ts';
import { Lookup } from './lookup.ts';
import { everything, type Matches } from './matches.ts';
import { evaluateLoosely, loosen } from './near.ts';
import { liftNeighbours } from './neighbours.ts';
import { planOf, type SearchQuery } from './search-query.ts';
import { idOf, type Segment } from './segment.ts';
import type { Tombstones } from './tombstones.ts';

/** A segment with what was removed from it. */
export interface Live {
  segment: Segment;
  removed: Tombstones;
}

/** A document that was found, and how well it matches. */
interface Hit {
  id: string;
  score: number;
  /** Some words are missing: it was added because all words are in few documents. */
  isNear: boolean;
}

/** What a search finds, the best first. */
export interface SearchResult {
  hits: readonly Hit[];
  /** How many documents match, hits that are near not among them. */
  total: number;
  /** Words that occur nowhere, and what was looked for in their place; such hits are to be offered, not claimed. */
  corrections: readonly Correction[];
}

/** Where fewer documents match, those that have most of the words are added. */
export const few = 5;

/** How a search is done. */
export interface SearchOptions {
  /** At most so many hits; 100 where nothing is said. */
  limit?: number;
  /** Nothing is corrected and nothing near is added: for filters, whose hits have to match. */
  isExact?: boolean;
}

function collect(best: Best, { segment, removed }: Live, { documents, scores }: Matches): void {
  for (let at = 0; at < documents.length; at += 1) {
    const id = documents[at] ?? 0;
    if (!removed.has(id)) best.add(segment, id, scores[at] ?? 0);
  }
}

function hitsOf(best: Best, isNear: boolean): Hit[] {
  return best
    .sorted()
    .map(({ segment, document: number, score }) => ({ id: idOf(segment, number), score, isNear }));
}

/** Searches some segments, each document of which is alive in one of them. A query without words finds all. */
export function search(
  parts: readonly Live[],
  query: SearchQuery,
  { limit = 100, isExact = false }: SearchOptions = {},
): SearchResult {
  const segments = parts.map(({ segment }) => segment);
  const lookup = new Lookup(segments);
  const asked = planOf(query);
  const corrections: Correction[] = [];
  const plan = asked && (isExact ? asked : correct(asked, lookup, segments, corrections));
  const best = new Best(limit);
  for (const part of parts) {
    const { segment } = part;
    const found = plan ? evaluate(plan, segment, lookup) : everything(segment.documents);
    collect(best, part, plan ? liftNeighbours(found, plan, segment, lookup) : found);
  }
  const hits = hitsOf(best, false);
  const loose = plan && !isExact && best.total < few ? loosen(plan, lookup) : undefined;
  if (loose) {
    const near = new Best(limit);
    for (const part of parts) collect(near, part, evaluateLoosely(loose, part.segment, lookup));
    const known = new Set(hits.map(({ id }) => id));
    const more = hitsOf(near, true).filter(({ id }) => !known.has(id));
    hits.push(...more.slice(0, limit - hits.length));
  }
  return { hits, total: best.total, corrections };
}
