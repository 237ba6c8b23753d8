import type { Dictionary } from '../facts/dictionary.ts';
import type { FactParts } from '../facts/fact-parts.ts';
import type { Lists } from '../facts/lists.ts';
import { textHash } from '../facts/text-hash.ts';
import type { Term } from '../query/query.ts';
import { textTest } from '../query/text-field.ts';
import { ReadTexts } from '../words/read-texts.ts';
import { wholeKeys } from '../words/whole-keys.ts';

type SlotTest = (slot: number) => boolean;

/** The test of a dictionary's texts, each of them tested once. */
function nameTest(term: Term, names: Dictionary): (number: number) => boolean {
  const test = textTest(term);
  const known = new Map<number, boolean>();
  return (number) => {
    let is = known.get(number);
    if (is === undefined) {
      // The names of an organisation stand one below the other.
      is = test(new ReadTexts(names.text(number).split('\n')));
      known.set(number, is);
    }
    return is;
  };
}

function listTest(term: Term, lists: Lists, names: Dictionary): SlotTest {
  const test = nameTest(term, names);
  return (slot) => {
    for (let at = lists.from(slot); at < lists.to(slot); at += 1) {
      if (test(lists.item(at))) return true;
    }
    return false;
  };
}

/**
 * Whether the term is all that a paper's title, organisation or one of its authors or keywords is, among papers that have
 * its words there. Titles are compared by their hashes.
 */
export function wholeTest(term: Term, parts: FactParts): SlotTest {
  if (term.field === 'by') return listTest(term, parts.authors, parts.authorNames);
  if (term.field === 'kw') return listTest(term, parts.keywords, parts.keywordNames);
  if (term.field === 'org') {
    const test = nameTest(term, parts.organisationNames);
    return (slot) => {
      const number = parts.organisation.get(slot);
      return number !== 0 && test(number - 1);
    };
  }
  const keys = new Set(wholeKeys(term.text).map(textHash));
  return (slot) => keys.has(parts.titles.get(slot)) || keys.has(parts.titlesAsOne.get(slot));
}
