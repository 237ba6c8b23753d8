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
  /** Where each word's postings and places begin in `entries`, and where the last ones end. */
  entryStarts: Uint32Array;
  /** Words of each abstract, at most 65,535. */
  abstractLengths: Uint16Array;
  ids: Uint8Array;
  wordBytes: Uint8Array;
  entries: Uint8Array;
}

/** All that a segment is written from. */
export type SegmentParts = Omit<Segment, 'bytes'>;

const headerWords = 8;

/** Byte lengths of the sections, in their order. */
function sectionLengths(documents: number, words: number, tails: readonly number[]): number[] {
  const starts = (words + 1) * 4;
  return [documents * 4, (documents + 1) * 4, starts, starts, documents * 2, ...tails];
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** Writes the parts into one stretch of bytes. */
export function writeSegment(parts: SegmentParts): Segment {
  const { documents, words, ids, wordBytes, entries } = parts;
  const sections = [
    parts.days,
    parts.idStarts,
    parts.wordStarts,
    parts.entryStarts,
    parts.abstractLengths,
    ids,
    wordBytes,
    entries,
  ];
  const size = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), headerWords * 4);
  const bytes = new Uint8Array(size);
  new Uint32Array(bytes.buffer).set([
    documents,
    words,
    ids.length,
    wordBytes.length,
    entries.length,
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
  const lengths = sectionLengths(documents, words, tails.slice(0, 3));
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
    entryStarts: numbers(3, words + 1),
    abstractLengths: new Uint16Array(buffer, from(4), documents),
    ids: raw(5),
    wordBytes: raw(6),
    entries: raw(7),
  };
  return endsFit(segment) ? segment : undefined;
}

/** True where each list of starts ends where its bytes do. */
function endsFit(segment: Segment): boolean {
  return (
    segment.idStarts.at(-1) === segment.ids.length &&
    segment.wordStarts.at(-1) === segment.wordBytes.length &&
    segment.entryStarts.at(-1) === segment.entries.length
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
