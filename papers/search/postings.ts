import { fieldBit } from './fields.ts';
import { documentsWith, PostingReader } from './posting-reader.ts';
import type { Segment } from './segment.ts';

/** Where a word, or something that counts as one, occurs: parallel lists, documents ascending. */
export interface Postings {
  documents: Uint32Array;
  /** The fields in which it stands, one bit for each. */
  fields: Uint8Array;
  /** How often it stands in the abstract, at most 255. */
  counts: Uint8Array;
}

/** Lists for `length` postings, to be filled. */
export function emptyPostings(length: number): Postings {
  return {
    documents: new Uint32Array(length),
    fields: new Uint8Array(length),
    counts: new Uint8Array(length),
  };
}

/** The first `length` of the postings. */
export function firstPostings(postings: Postings, length: number): Postings {
  if (postings.documents.length === length) return postings;
  return {
    documents: postings.documents.subarray(0, length),
    fields: postings.fields.subarray(0, length),
    counts: postings.counts.subarray(0, length),
  };
}

function postingsOfOne(segment: Segment, word: number): Postings {
  const reader = new PostingReader(segment, word);
  const found = emptyPostings(Math.min(documentsWith(segment, word), segment.documents));
  let posting = 0;
  for (; posting < found.documents.length && reader.next(); posting += 1) {
    found.documents[posting] = reader.number;
    found.fields[posting] = reader.fields;
    found.counts[posting] = Math.min(255, reader.inAbstract);
  }
  return firstPostings(found, posting);
}

/** All postings of words that count as one, such as all that begin alike. */
export function postingsOf(segment: Segment, words: readonly number[]): Postings {
  const [only] = words;
  if (only !== undefined && words.length === 1) return postingsOfOne(segment, only);
  const { documents } = segment;
  const fields = new Uint8Array(documents);
  const counts = new Uint8Array(documents);
  const reader = new PostingReader(segment, only ?? 0);
  let size = 0;
  for (const word of words) {
    for (reader.begin(word); reader.next(); ) {
      const id = reader.number;
      const bits = fields[id] ?? 0;
      if (bits === 0) size += 1;
      fields[id] = bits | reader.fields;
      counts[id] = Math.min(255, (counts[id] ?? 0) + reader.inAbstract);
    }
  }
  const union = emptyPostings(size);
  for (let id = 0, at = 0; at < size && id < documents; id += 1) {
    const bits = fields[id] ?? 0;
    if (bits === 0) continue;
    union.documents[at] = id;
    union.fields[at] = bits;
    union.counts[at++] = counts[id] ?? 0;
  }
  return union;
}

/** The postings within some fields only. */
export function withinFields(postings: Postings, allowed: number): Postings {
  const within = emptyPostings(postings.documents.length);
  let size = 0;
  for (let at = 0; at < postings.documents.length; at += 1) {
    const bits = (postings.fields[at] ?? 0) & allowed;
    if (bits === 0) continue;
    within.documents[size] = postings.documents[at] ?? 0;
    within.fields[size] = bits;
    within.counts[size++] = bits & fieldBit.abs ? (postings.counts[at] ?? 0) : 0;
  }
  return firstPostings(within, size);
}
