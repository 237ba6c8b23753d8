import { fieldBit } from './fields.ts';
import type { Matches } from './matches.ts';
import type { Postings } from './postings.ts';
import type { Segment } from './segment.ts';

/** What a word counts in each field; in the abstract it counts by how often it stands there. */
const weights = { title: 6, kw: 2, by: 4, org: 2.5, note: 3, id: 6, abs: 1 };
/** BM25’s own: how soon more of the same says nothing new, and how much the length of an abstract matters. */
const saturation = 1.2;
const lengthShare = 0.5;
/** Words of a usual abstract. */
const usualLength = 180;
/** How soon more fields say nothing new. */
const fieldSaturation = 4;

const heading = Float64Array.from({ length: 128 }, (_, bits) =>
  (['title', 'kw', 'by', 'org', 'note', 'id'] as const).reduce(
    (sum, field) => sum + (bits & fieldBit[field] ? weights[field] : 0),
    0,
  ),
);

/** What it says that a word occurs at all, by how many documents have it: a rare word says more. */
export function rarity(documents: number, having: number): number {
  return Math.log(1 + Math.max(0, documents - having + 0.5) / (having + 0.5)) + 0.05;
}

/** How well the document at a place of the postings matches; `worth` is the rarity of their word. */
export function scoreAt(segment: Segment, postings: Postings, worth: number, at: number): number {
  const { documents, fields, counts } = postings;
  const count = counts[at] ?? 0;
  let sum = heading[fields[at] ?? 0] ?? 0;
  if (count > 0) {
    const length = (segment.abstractLengths[documents[at] ?? 0] ?? 0) / usualLength;
    const norm = saturation * (1 - lengthShare + lengthShare * length);
    sum += (weights.abs * count * (saturation + 1)) / (count + norm);
  }
  return (worth * sum * (fieldSaturation + 1)) / (sum + fieldSaturation);
}

/** The matches of a word, or of what counts as one; `worth` is its rarity. */
export function scored(segment: Segment, postings: Postings, worth: number): Matches {
  const { documents } = postings;
  const scores = new Float64Array(documents.length);
  for (let at = 0; at < documents.length; at += 1) {
    scores[at] = scoreAt(segment, postings, worth, at);
  }
  return { documents, scores };
}
