import { ByteList, compareBytes } from './byte-list.ts';
import { passPlaces } from './places.ts';
import { PostingReader } from './posting-reader.ts';
import { type Segment, wordBytesOf, writeSegment } from './segment.ts';
import type { Tombstones } from './tombstones.ts';
import { WordTable, writePosting } from './word-table.ts';

/** A segment that is merged into another, and the numbers of its documents there; -1 where one was dropped. */
interface Source {
  segment: Segment;
  word: number;
  /** The bytes of that word; undefined behind the last one. */
  bytes: Uint8Array | undefined;
  renumbered: Int32Array;
  /** Nothing was removed from it. */
  isWhole: boolean;
}

function advance(source: Source): void {
  source.word += 1;
  source.bytes = bytesOf(source.segment, source.word);
}

function bytesOf(segment: Segment, word: number): Uint8Array | undefined {
  return word < segment.words ? wordBytesOf(segment, word) : undefined;
}

/** Merges segments into one, without what was removed from them: some words at each step. */
export class SegmentMerge {
  readonly #sources: Source[];
  readonly #table = new WordTable();
  readonly #documents: number;

  constructor(segments: readonly { segment: Segment; removed: Tombstones }[]) {
    let next = 0;
    this.#sources = segments.map(({ segment, removed }) => {
      const renumbered = new Int32Array(segment.documents);
      for (let id = 0; id < segment.documents; id += 1) {
        renumbered[id] = removed.has(id) ? -1 : next++;
      }
      return {
        segment,
        word: 0,
        bytes: bytesOf(segment, 0),
        renumbered,
        isWhole: removed.count === 0,
      };
    });
    this.#documents = next;
  }

  /** Does about `budget` postings of work; the merged segment when all is done. */
  step(budget: number): Segment | undefined {
    for (let left = budget; left > 0; ) {
      const least = this.#leastWord();
      if (!least) return this.#finish();
      left -= this.#mergeWord(least);
    }
    return undefined;
  }

  /** The number in the merged segment of a source’s document, or -1. */
  renumbered(source: number, id: number): number {
    return this.#sources[source]?.renumbered[id] ?? -1;
  }

  #leastWord(): Uint8Array | undefined {
    let least: Uint8Array | undefined;
    for (const { bytes } of this.#sources) {
      if (bytes && (!least || compareBytes(bytes, least) < 0)) least = bytes;
    }
    return least;
  }

  /** Writes one word with the postings of all sources that have it; answers how much work it was. */
  #mergeWord(bytes: Uint8Array): number {
    const { postings, places } = this.#table;
    let [count, last, work] = [0, 0, 1];
    for (const source of this.#sources) {
      if (!source.bytes || compareBytes(source.bytes, bytes) !== 0) continue;
      const { segment, renumbered, word } = source;
      const reader = new PostingReader(segment, word);
      const { entries, entryStarts } = segment;
      let from = reader.end;
      if (source.isWhole) places.pushAll(entries.subarray(from, entryStarts[word + 1]));
      while (reader.next()) {
        work += 1;
        const id = renumbered[reader.number] ?? -1;
        if (!source.isWhole) {
          const end = passPlaces(entries, from, reader);
          if (id >= 0) places.pushAll(entries.subarray(from, end));
          from = end;
        }
        if (id < 0) continue;
        writePosting(postings, id - last, reader.fields, reader.inAbstract);
        last = id;
        count += 1;
      }
      advance(source);
    }
    if (count > 0) this.#table.end(bytes, count);
    return work;
  }

  #finish(): Segment {
    const days = new Uint32Array(this.#documents);
    const abstractLengths = new Uint16Array(this.#documents);
    const idStarts = new Uint32Array(this.#documents + 1);
    const ids = new ByteList(1024);
    for (const { segment, renumbered } of this.#sources) {
      for (let old = 0; old < segment.documents; old += 1) {
        const id = renumbered[old] ?? -1;
        if (id < 0) continue;
        days[id] = segment.days[old] ?? 0;
        abstractLengths[id] = segment.abstractLengths[old] ?? 0;
        ids.pushAll(segment.ids.subarray(segment.idStarts[old], segment.idStarts[old + 1]));
        idStarts[id + 1] = ids.length;
      }
    }
    return writeSegment({
      documents: this.#documents,
      days,
      idStarts,
      abstractLengths,
      ids: ids.written(),
      ...this.#table.parts(),
    });
  }
}
