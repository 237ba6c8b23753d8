import { placedSpelling } from '../words/placed-spelling.ts';
import type { Term as WordTerm } from '../words/ways.ts';
import { wholeKeys } from '../words/whole-keys.ts';
import { type PlacedWord, placedWords } from '../words/words.ts';
import { normalise } from './normal-form.ts';
import type { Query } from './query.ts';
import { waysOfWording } from './text-field.ts';
import { wantedTerms } from './wanted-terms.ts';

/** A piece of a text: a hit is what the query found there. */
export interface HighlightPiece {
  text: string;
  isHit: boolean;
}

/** Where a text stands that is highlighted; words that the query wants elsewhere are no hits in it. */
export type HighlightedField = 'title' | 'abs';

/** A stretch `[from, to)` of a spelled text. */
type Stretch = readonly [number, number];
type Find = (text: string, words: readonly PlacedWord[]) => Stretch[];

function isTerm({ exact, start }: WordTerm, word: string): boolean {
  return exact.includes(word) || (start !== undefined && word.startsWith(start));
}

/** Where the word ends that is the term: its own end, or that of the compound that it begins; undefined where it is not. */
function endOf(term: WordTerm, word: PlacedWord): number | undefined {
  if (word.whole !== undefined && isTerm(term, word.whole)) return word.wholeTo;
  return isTerm(term, word.word) ? word.to : undefined;
}

function findRow(row: readonly WordTerm[]): Find {
  return (_, words) =>
    words.flatMap((first, at): Stretch[] => {
      let end: number | undefined;
      for (const [step, term] of row.entries()) {
        const word = words[at + step];
        end = word && endOf(term, word);
        if (end === undefined) return [];
      }
      return end === undefined ? [] : [[first.from, end]];
    });
}

function findWhole(wanted: string): Find {
  const keys = wholeKeys(wanted);
  return (text, words) => {
    const [first, last] = [words[0], words.at(-1)];
    return first && last && wholeKeys(text).some((key) => keys.includes(key))
      ? [[first.from, last.wholeTo]]
      : [];
  };
}

/** The text cut where hits begin and end. */
function cut(text: string, isHit: Uint8Array): HighlightPiece[] {
  const pieces: HighlightPiece[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && isHit[at] === isHit[from]) continue;
    pieces.push({ text: text.slice(from, at), isHit: isHit[from] === 1 });
    from = at;
  }
  return pieces;
}

/**
 * Marks what a query finds in a text: words as they match, compounds, rows of words as one piece; nothing of what it does
 * not want, nor names of authors, keywords and organisations. The pieces in their order are the text.
 */
export function highlighter(
  query: Query,
): (text: string, field?: HighlightedField) => HighlightPiece[] {
  const finds = wantedTerms(normalise(query)).flatMap((term) => {
    const { field, fit, text } = term;
    if (field !== undefined && field !== 'title' && field !== 'abs') return [];
    const own = fit === 'whole' ? [findWhole(text)] : waysOfWording(term).map(findRow);
    return own.map((find) => ({ field, find }));
  });
  return (text, field) => {
    if (finds.length === 0) return text === '' ? [] : [{ text, isHit: false }];
    const spelled = placedSpelling(text);
    const words = placedWords(spelled.text);
    const isHit = new Uint8Array(text.length);
    for (const { field: wanted, find } of finds) {
      if (field !== undefined && wanted !== undefined && wanted !== field) continue;
      for (const [from, to] of find(text, words)) {
        isHit.fill(1, spelled.from[from], spelled.to[to - 1]);
      }
    }
    return cut(text, isHit);
  };
}
