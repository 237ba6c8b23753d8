import { foldText } from '../search-fold.ts';
import { visitWords } from '../words/words.ts';
import { ByteList, compareBytes } from './byte-list.ts';
import { fieldBit, searchFields } from './fields.ts';
import { type SearchDocument, textsOf } from './search-document.ts';
import { type Segment, writeSegment } from './segment.ts';
import { WordEntry } from './word-entry.ts';
import { WordTable } from './word-table.ts';

const encoder = new TextEncoder();
const beyond = /[\ud800-\udfff]/;

/** The word by which a document is found by its id: the id itself, undivided. */
export function idWord(id: string): string {
  return foldText(id);
}

/** The segment of some documents, each of which has an id of its own. */
export function buildSegment(papers: readonly SearchDocument[]): Segment {
  const entries = new Map<string, WordEntry>();
  const add = (number: number, bit: number, word: string, place: number) => {
    let entry = entries.get(word);
    if (!entry) {
      entry = new WordEntry();
      entries.set(word, entry);
    }
    entry.add(number, bit, place);
  };
  const ids = new ByteList(papers.length * 12);
  const idStarts = new Uint32Array(papers.length + 1);
  const abstractLengths = new Uint16Array(papers.length);
  papers.forEach((paper, number) => {
    ids.pushText(paper.id);
    idStarts[number + 1] = ids.length;
    let inAbstract = 0;
    for (const field of searchFields) {
      const bit = fieldBit[field];
      if (field === 'id') add(number, bit, idWord(paper.id), 0);
      else {
        visitWords(textsOf(paper, field), (word, place) => {
          add(number, bit, word, place);
          if (field === 'abs') inAbstract += 1;
        });
      }
    }
    abstractLengths[number] = Math.min(inAbstract, 65_535);
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

/** Sorted by their bytes; strings sort the same way, and faster, unless some have signs beyond 16 bits. */
function sorted(entries: ReadonlyMap<string, WordEntry>): [string, WordEntry][] {
  const byUnits = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  if (![...entries.keys()].some((word) => beyond.test(word))) return byUnits;
  return byUnits.sort(([a], [b]) => compareBytes(encoder.encode(a), encoder.encode(b)));
}

function tableOf(entries: ReadonlyMap<string, WordEntry>): WordTable {
  const table = new WordTable();
  for (const [word, entry] of sorted(entries)) {
    entry.close();
    table.postings.pushAll(entry.postings);
    table.places.pushAll(entry.places);
    table.end(word, entry.count);
  }
  return table;
}
