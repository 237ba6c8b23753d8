/**
 * Documents and their words, never changed once written: typed arrays over one stretch of bytes. A document and a word
 * are known by their numbers in it. `docs/search-index.md` has the layout.
 */
export interface Segment {
  /** The stretch of bytes itself; its length is a multiple of four. */
  bytes: Uint8Array;
  documents: number;
  words: number;
  /** Day of each document. */
  days: Uint32Array;
  /** Where each document's id begins in `ids`, and where the last one ends. */
  idStarts: Uint32Array;
  /** Where each word begins in `wordBytes`, in their order, and where the last one ends. */
  wordStarts: Uint32Array;
  postingStarts: Uint32Array;
  placeStarts: Uint32Array;
  /** In how many documents each word occurs. */
  counts: Uint32Array;
  /** Words of each abstract, at most 65,535. */
  abstractLengths: Uint16Array;
  ids: Uint8Array;
  wordBytes: Uint8Array;
  postings: Uint8Array;
  places: Uint8Array;
}

/** All that a segment is written from. */
export type SegmentParts = Omit<Segment, 'bytes'>;

const headerWords = 8;

/** Byte lengths of the sections, in their order. */
function sectionLengths(documents: number, words: number, tails: readonly number[]): number[] {
  const starts = (words + 1) * 4;
  return [
    documents * 4,
    (documents + 1) * 4,
    starts,
    starts,
    starts,
    words * 4,
    documents * 2,
    ...tails,
  ];
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** Writes the parts into one stretch of bytes. */
export function writeSegment(parts: SegmentParts): Segment {
  const { documents, words, ids, wordBytes, postings, places } = parts;
  const sections = [
    parts.days,
    parts.idStarts,
    parts.wordStarts,
    parts.postingStarts,
    parts.placeStarts,
    parts.counts,
    parts.abstractLengths,
    ids,
    wordBytes,
    postings,
    places,
  ];
  const size = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), headerWords * 4);
  const bytes = new Uint8Array(size);
  new Uint32Array(bytes.buffer).set([
    documents,
    words,
    ids.length,
    wordBytes.length,
    postings.length,
    places.length,
  ]);
  let at = headerWords * 4;
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  const segment = openSegment(bytes);
  if (!segment) throw new Error('A segment was written that cannot be read.');
  return segment;
}

/** Reads a segment where it lies, without a copy; undefined where the bytes are not of that shape. */
export function openSegment(bytes: Uint8Array): Segment | undefined {
  const { buffer, byteOffset, byteLength } = bytes;
  if (byteOffset % 4 !== 0 || byteLength % 4 !== 0 || byteLength < headerWords * 4)
    return undefined;
  const header = new Uint32Array(buffer, byteOffset, headerWords);
  const [documents = 0, words = 0, ...tails] = header;
  const lengths = sectionLengths(documents, words, tails.slice(0, 4));
  if (lengths.reduce((sum, length) => sum + padded(length), headerWords * 4) !== byteLength) {
    return undefined;
  }
  let at = byteOffset + headerWords * 4;
  const froms = lengths.map((length) => {
    const from = at;
    at += padded(length);
    return from;
  });
  const from = (section: number) => froms[section] ?? 0;
  const numbers = (section: number, count: number) => new Uint32Array(buffer, from(section), count);
  const raw = (section: number) => new Uint8Array(buffer, from(section), lengths[section] ?? 0);
  const segment: Segment = {
    bytes,
    documents,
    words,
    days: numbers(0, documents),
    idStarts: numbers(1, documents + 1),
    wordStarts: numbers(2, words + 1),
    postingStarts: numbers(3, words + 1),
    placeStarts: numbers(4, words + 1),
    counts: numbers(5, words),
    abstractLengths: new Uint16Array(buffer, from(6), documents),
    ids: raw(7),
    wordBytes: raw(8),
    postings: raw(9),
    places: raw(10),
  };
  return endsFit(segment) ? segment : undefined;
}

/** True where each list of starts ends where its bytes do. */
function endsFit(segment: Segment): boolean {
  return (
    segment.idStarts.at(-1) === segment.ids.length &&
    segment.wordStarts.at(-1) === segment.wordBytes.length &&
    segment.postingStarts.at(-1) === segment.postings.length &&
    segment.placeStarts.at(-1) === segment.places.length
  );
}

const decoder = new TextDecoder();

/** The id of a document. */
export function idOf({ ids, idStarts }: Segment, document: number): string {
  return decoder.decode(ids.subarray(idStarts[document], idStarts[document + 1]));
}

/** The bytes of a word. */
export function wordBytesOf({ wordBytes, wordStarts }: Segment, word: number): Uint8Array {
  return wordBytes.subarray(wordStarts[word], wordStarts[word + 1]);
}
