import { buildSegment, idWord } from './build-segment.ts';
import { findWord } from './dictionary.ts';
import { fieldBit } from './fields.ts';
import { readIndex, writeIndex } from './index-bytes.ts';
import type { Live } from './live.ts';
import { PostingReader } from './posting-reader.ts';
import type { SearchDocument } from './search-document.ts';
import { idOf } from './segment.ts';
import { SegmentMerge } from './segment-merge.ts';
import { Tombstones } from './tombstones.ts';

/** So many segments of about the same size become one. */
const fanIn = 8;

/** A merge that is under way. */
interface Merging {
  from: readonly Live[];
  merge: SegmentMerge;
}

/** How large a segment is: each size is `fanIn` times the one before. */
function sizeOf({ segment, removed }: Live): number {
  return Math.floor(Math.log(Math.max(1, segment.documents - removed.count)) / Math.log(fanIn));
}

/**
 * All papers by their words, kept in memory. What is added becomes small segments, which are merged into larger ones by
 * and by: call `mergeSome` until there is nothing left to do. Nothing here waits, reads or stores.
 */
export class SearchIndex {
  #parts: Live[];
  #merging: Merging | undefined;

  constructor(parts: readonly Live[] = []) {
    this.#parts = [...parts];
  }

  /** The index from its bytes, which it keeps; undefined where they are damaged or of another version: build it anew. */
  static load(bytes: ArrayBuffer): SearchIndex | undefined {
    const parts = readIndex(bytes);
    return parts && new SearchIndex(parts);
  }

  /** The segments as they are now, with what was removed from them. */
  get parts(): readonly Live[] {
    return this.#parts;
  }

  /** How many documents are in it. */
  get size(): number {
    return this.#parts.reduce((sum, { segment, removed }) => {
      return sum + segment.documents - removed.count;
    }, 0);
  }

  /**
   * Adds documents, in place of those with the same ids; about 0.2 ms for each of them, so many are better added in
   * several calls.
   */
  add(papers: readonly SearchDocument[]): void {
    const latest = new Map(papers.map((paper) => [paper.id, paper]));
    if (latest.size === 0) return;
    this.remove([...latest.keys()]);
    const segment = buildSegment([...latest.values()]);
    this.#parts.push({ segment, removed: new Tombstones(segment.documents) });
  }

  /** Removes documents; ids that are not there are no matter. */
  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const place = this.#find(id);
      if (place) place.part.removed.add(place.number);
    }
    const isEmpty = ({ segment, removed }: Live) => removed.count === segment.documents;
    if (!this.#merging) this.#parts = this.#parts.filter((part) => !isEmpty(part));
  }

  has(id: string): boolean {
    return this.#find(id) !== undefined;
  }

  /** Does about `budget` postings of merging, some 0.1 µs each; true while there is more to do. */
  mergeSome(budget: number): boolean {
    this.#merging ??= this.#begin();
    if (!this.#merging) return false;
    const { from, merge } = this.#merging;
    const segment = merge.step(budget);
    if (segment) {
      const merged: Live = { segment, removed: new Tombstones(segment.documents) };
      // What was removed meanwhile.
      from.forEach(({ segment: { documents }, removed }, source) => {
        for (let id = 0; id < documents; id += 1) {
          const number = merge.renumbered(source, id);
          if (number >= 0 && removed.has(id)) merged.removed.add(number);
        }
      });
      this.#merging = undefined;
      this.#parts = this.#parts.filter((part) => !from.includes(part));
      if (merged.removed.count < segment.documents) this.#parts.push(merged);
    }
    return true;
  }

  /** The whole index, with a merge that is under way as if it had not begun. */
  serialise(): ArrayBuffer {
    return writeIndex(this.#parts);
  }

  /** Chooses what to merge: the smallest segments of one size where there are enough, or one that is half removed. */
  #begin(): Merging | undefined {
    const bySize = Map.groupBy(this.#parts, sizeOf);
    const sizes = [...bySize.keys()].sort((a, b) => a - b);
    const crowded = sizes.map((size) => bySize.get(size) ?? []).find((all) => all.length >= fanIn);
    const wasted = this.#parts.find(
      ({ segment, removed }) => removed.count * 2 > segment.documents,
    );
    const from = crowded ?? (wasted && [wasted]);
    return from && { from, merge: new SegmentMerge(from) };
  }

  #find(id: string): { part: Live; number: number } | undefined {
    for (const part of this.#parts) {
      const word = findWord(part.segment, idWord(id));
      if (word === undefined) continue;
      for (const reader = new PostingReader(part.segment, word); reader.next(); ) {
        const { number, fields } = reader;
        const isId = (fields & fieldBit.id) !== 0 && !part.removed.has(number);
        if (isId && idOf(part.segment, number) === id) return { part, number };
      }
    }
    return undefined;
  }
}
