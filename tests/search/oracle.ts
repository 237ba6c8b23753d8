import { type SearchField, searchFields } from '../../papers/search/fields.ts';
import { type SearchDocument, textsOf } from '../../papers/search/search-document.ts';
import { foldText } from '../../papers/search-fold.ts';
import { beginningOf, unfinished, unitsOf } from '../../papers/words/words.ts';
import { type PlacedWord, placedWords } from './placed-words.ts';
import type { SearchQuery } from './search-query.ts';

/** What a word of a text must be. */
type Test = (word: string) => boolean;

function goesOn(word: string): Test {
  if ([...word].length < 2) return (other) => other === word;
  const { start, also } = beginningOf(word);
  return (other) => other.startsWith(start) || also.includes(other);
}

/** The rows of words that the text stands for: its parts, or the compound as one. */
function rowsOf(query: Extract<SearchQuery, { text: string }>): Test[][] {
  const is =
    (word: string): Test =>
    (other) =>
      other === word;
  const units = unitsOf(query.text);
  const raw = query.isUnfinished ? unitsOf(query.text, unfinished).at(-1) : undefined;
  const last = raw?.parts.at(-1);
  const row = units.flatMap(({ parts }) => parts).map(is);
  if (last !== undefined) row[row.length - 1] = goesOn(last);
  const whole = query.kind === 'word' && units.length === 1 ? units[0]?.whole : undefined;
  const one = raw?.whole === undefined ? is(whole ?? '') : goesOn(raw.whole);
  return whole === undefined ? [row] : [row, [one]];
}

function hasRow(words: readonly PlacedWord[], row: readonly Test[]): boolean {
  return words.some(({ place }) =>
    row.every((test, step) => words.some((at) => at.place === place + step && test(at.word))),
  );
}

function wordsIn(paper: SearchDocument, field: SearchField): PlacedWord[] {
  return field === 'id'
    ? [{ word: foldText(paper.id), place: 0 }]
    : placedWords(textsOf(paper, field));
}

/** Whether the paper matches, found by looking at every word; undefined where the query says nothing. */
function matches(paper: SearchDocument, query: SearchQuery): boolean | undefined {
  if ('text' in query) {
    const rows = rowsOf(query);
    if (rows[0]?.length === 0) return undefined;
    const fields = query.field ? [query.field] : searchFields;
    return fields.some((field) => rows.some((row) => hasRow(wordsIn(paper, field), row)));
  }
  if (query.kind === 'not') {
    const inner = matches(paper, query.of);
    return inner === undefined ? undefined : !inner;
  }
  const said = query.of
    .map((part) => matches(paper, part))
    .filter((answer) => answer !== undefined);
  if (said.length === 0) return undefined;
  return query.kind === 'all' ? said.every(Boolean) : said.some(Boolean);
}

/** The ids of all papers that match, sorted; all of them where the query says nothing. */
export function matchingIds(papers: Iterable<SearchDocument>, query: SearchQuery): string[] {
  return [...papers]
    .filter((paper) => matches(paper, query) ?? true)
    .map(({ id }) => id)
    .sort();
}
