import { foldText } from '../search-fold.ts';
import { ByteList, compareBytes } from './byte-list.ts';
import { fieldBit, searchFields } from './fields.ts';
import { type SearchDocument, textsOf } from './search-document.ts';
import { type Segment, writeSegment } from './segment.ts';
import { WordEntry } from './word-entry.ts';
import { WordTable } from './word-table.ts';
import { type PlacedWord, placedWords } from './words.ts';

const encoder = new TextEncoder();

/** The word by which a document is found by its id: the id itself, undivided. */
export function idWord(id: string): string {
  return foldText(id);
}

/** The segment of some documents, each of which has an id of its own. */
export function buildSegment(papers: readonly SearchDocument[]): Segment {
  const entries = new Map<string, WordEntry>();
  const add = (number: number, bit: number, words: readonly PlacedWord[]) => {
    for (const { word, place } of words) {
      let entry = entries.get(word);
      if (!entry) {
        entry = new WordEntry();
        entries.set(word, entry);
      }
      entry.add(number, bit, place);
    }
  };
  const ids = new ByteList(papers.length * 12);
  const idStarts = new Uint32Array(papers.length + 1);
  const abstractLengths = new Uint16Array(papers.length);
  papers.forEach((paper, number) => {
    ids.pushAll(encoder.encode(paper.id));
    idStarts[number + 1] = ids.length;
    for (const field of searchFields) {
      const words =
        field === 'id'
          ? [{ word: idWord(paper.id), place: 0 }]
          : placedWords(textsOf(paper, field));
      add(number, fieldBit[field], words);
      if (field === 'abs') abstractLengths[number] = Math.min(words.length, 65_535);
    }
  });
  return writeSegment({
    documents: papers.length,
    days: Uint32Array.from(papers, ({ day }) => day),
    idStarts,
    abstractLengths,
    ids: ids.written(),
    ...tableOf(entries).parts(),
  });
}

function tableOf(entries: ReadonlyMap<string, WordEntry>): WordTable {
  const sorted = [...entries]
    .map(([word, entry]) => ({ entry, bytes: encoder.encode(word) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes));
  const table = new WordTable();
  for (const { bytes, entry } of sorted) {
    entry.close();
    table.postings.pushAll(entry.postings);
    table.places.pushAll(entry.places);
    table.end(bytes, entry.count);
  }
  return table;
}
