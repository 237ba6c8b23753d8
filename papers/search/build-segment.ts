import { foldText } from '../search-fold.ts';
import { visitWords } from '../words/words.ts';
import { ByteList } from './byte-list.ts';
import { fieldBit, searchFields } from './fields.ts';
import { Occurrences } from './occurrences.ts';
import { type SearchDocument, textsOf } from './search-document.ts';
import { type Segment, writeSegment } from './segment.ts';

/** The word by which a document is found by its id: the id itself, undivided. */
export function idWord(id: string): string {
  return foldText(id);
}

/** The segment of some documents, each of which has an id of its own. */
export function buildSegment(papers: readonly SearchDocument[]): Segment {
  const occurrences = new Occurrences();
  const ids = new ByteList(papers.length * 12);
  const idStarts = new Uint32Array(papers.length + 1);
  const abstractLengths = new Uint16Array(papers.length);
  papers.forEach((paper, number) => {
    ids.pushText(paper.id);
    idStarts[number + 1] = ids.length;
    let inAbstract = 0;
    for (const field of searchFields) {
      const bit = fieldBit[field];
      if (field === 'id') occurrences.add(number, bit, idWord(paper.id), 0);
      else {
        visitWords(textsOf(paper, field), (word, place) => {
          occurrences.add(number, bit, word, place);
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
    ...occurrences.table().parts(),
  });
}
