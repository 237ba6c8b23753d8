import type { PaperRow } from '../paper-row.ts';
import { patternOf, ReadTexts } from '../words/read-texts.ts';
import { waysOf } from '../words/ways.ts';
import { wholeKeys } from '../words/whole-keys.ts';
import { unitsOf } from '../words/words.ts';
import type { Field, ValueTrouble } from './field.ts';
import type { Known, KnownValue } from './known.ts';
import { isBare, quotable, type Wording } from './wording.ts';

/** From the first letter or digit to the last. */
function trimToWords(text: string): string {
  const runs = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)];
  const last = runs.at(-1);
  return last ? text.slice(runs[0]?.index, last.index + last[0].length) : '';
}

function read({ text, fit }: Wording): Wording | ValueTrouble {
  const trimmed = trimToWords(quotable(text));
  if (unitsOf(trimmed).length === 0) return 'nothing-to-find';
  return { text: trimmed, fit: fit === 'word' && !isBare(trimmed) ? 'phrase' : fit };
}

/** How the words of a wording can stand in a text; of a `whole` more is asked than that. */
export function waysOfWording({ text, fit }: Wording) {
  return waysOf(text, fit === 'phrase' ? 'phrase' : 'word', fit === 'start');
}

/** The test of texts for a canonical wording. */
export function textTest(wording: Wording): (texts: ReadTexts) => boolean {
  if (wording.fit === 'whole') {
    const keys = wholeKeys(wording.text);
    return (texts) => texts.isOneOf(keys);
  }
  const pattern = patternOf(waysOfWording(wording));
  return (texts) => texts.has(pattern);
}

/** A field of words: it matches where one of its texts has them. `textsOf` may keep what it reads. */
export function textField(
  also: readonly string[],
  textsOf: (row: PaperRow) => readonly ReadTexts[],
  valuesOf: (known: Known) => readonly KnownValue[] = () => [],
  fit: 'word' | 'whole' = 'word',
): Field {
  return {
    also,
    answeredBy: 'text',
    read,
    matcher: (wording) => {
      const test = textTest(wording);
      return (row) => textsOf(row).some(test);
    },
    offers: valuesOf,
    offeredAs: fit,
  };
}

/** A field of one text or name at a time, whose `=` is a phrase: it has no whole that anybody asks for. */
export function withoutWhole(field: Field): Field {
  return {
    ...field,
    read: ({ text, fit }) => field.read({ text, fit: fit === 'whole' ? 'phrase' : fit }),
  };
}

/** Texts of what never changes, read once for each owner. */
export function readOnce<Owner extends object>(
  textsOf: (owner: Owner) => readonly string[],
): (owner: Owner) => ReadTexts {
  const known = new WeakMap<Owner, ReadTexts>();
  return (owner) => {
    let texts = known.get(owner);
    if (texts === undefined) {
      texts = new ReadTexts(textsOf(owner));
      known.set(owner, texts);
    }
    return texts;
  };
}
