import type { Term } from '../words/ways.ts';
import { findWord, wordsBeginning } from './dictionary.ts';
import { everyField } from './fields.ts';
import { better } from './matches.ts';
import { type PhraseWord, phrasePostings } from './phrase.ts';
import type { Leaf } from './plan.ts';
import { documentsWith } from './posting-reader.ts';
import { type Postings, postingsOf, withinFields } from './postings.ts';
import { rarity, scoreAt, scored } from './score.ts';
import type { Segment } from './segment.ts';

/** The numbers of all words in the segment that count as the term. */
function wordsOf(segment: Segment, { exact, start }: Term): number[] {
  const found = exact.map((word) => findWord(segment, word)).filter((word) => word !== undefined);
  if (start === undefined) return found;
  const [from, to] = wordsBeginning(segment, start);
  for (let word = from; word < to; word += 1) found.push(word);
  return found;
}

/** Documents that match, ascending; how well they do is found out where somebody asks. */
export interface LeafMatches {
  documents: Uint32Array;
  /** By the place in the list. */
  scoreAt: (at: number) => number;
}

/** What is known of one segment during a search. */
interface Known {
  words: Map<Term, readonly number[]>;
  found: Map<Term, PhraseWord>;
  leaves: Map<Leaf, LeafMatches>;
}

/** The value of a key, made once. */
function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Looks terms up in the segments of one search, each of them once. */
export class Lookup {
  readonly #segments: readonly Segment[];
  readonly #known = new Map<Segment, Known>();
  readonly #worth = new Map<Term, number>();
  readonly #documents: number;

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    this.#documents = segments.reduce((sum, { documents }) => sum + documents, 0);
  }

  /** True where some segment has a word that counts as the term. */
  knows(term: Term): boolean {
    return this.#segments.some((segment) => this.#words(segment, term).length > 0);
  }

  /** How much it says that the term occurs. */
  worth(term: Term): number {
    return once(this.#worth, term, () => {
      let having = 0;
      for (const segment of this.#segments) {
        for (const word of this.#words(segment, term)) having += documentsWith(segment, word);
      }
      return rarity(this.#documents, Math.min(having, this.#documents));
    });
  }

  /** Where a row of terms stands; `within`: the documents that matter. */
  row(segment: Segment, terms: readonly Term[], within?: Uint32Array): Postings {
    const words = terms.map((term) => this.#word(segment, term));
    const [only] = words;
    return only && words.length === 1 ? only.postings : phrasePostings(segment, words, within);
  }

  /** What matches a leaf, by the best of its ways. */
  leaf(segment: Segment, leaf: Leaf): LeafMatches {
    return once(this.#of(segment).leaves, leaf, () => {
      const ways = leaf.ways.map((terms) => {
        const row = this.row(segment, terms);
        return {
          postings: leaf.fields === everyField ? row : withinFields(row, leaf.fields),
          worth: terms.reduce((sum, term) => sum + this.worth(term), 0),
        };
      });
      const [only] = ways;
      if (only && ways.length === 1) {
        const { postings, worth } = only;
        const { documents } = postings;
        return { documents, scoreAt: (at) => scoreAt(segment, postings, worth, at) };
      }
      const { documents, scores } = ways
        .map(({ postings, worth }) => scored(segment, postings, worth))
        .reduce(better);
      return { documents, scoreAt: (at) => scores[at] ?? 0 };
    });
  }

  #of(segment: Segment): Known {
    return once(this.#known, segment, () => ({
      words: new Map(),
      found: new Map(),
      leaves: new Map(),
    }));
  }

  #words(segment: Segment, term: Term): readonly number[] {
    return once(this.#of(segment).words, term, () => wordsOf(segment, term));
  }

  #word(segment: Segment, term: Term): PhraseWord {
    return once(this.#of(segment).found, term, () => {
      const words = this.#words(segment, term);
      return { words, postings: postingsOf(segment, words) };
    });
  }
}
