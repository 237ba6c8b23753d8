import type { PaperRow } from '../paper-row.ts';
import type { Field, ValueTrouble } from './field.ts';
import { foldedWords, foldLines, wordForms } from './folded-words.ts';
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
  if (foldedWords(trimmed).length === 0) return 'nothing-to-find';
  return { text: trimmed, fit: fit === 'word' && !isBare(trimmed) ? 'phrase' : fit };
}

/** What the folded lines must contain, one of them at least. */
function needlesOf({ text, fit }: Wording): string[] {
  const words = foldedWords(text);
  const last = words.pop() ?? '';
  const before = [...words, ''].join(' ');
  const asOne = [...words, last].join('');
  const isCompound = words.length > 0 && isBare(text);
  if (fit === 'phrase') return [` ${before}${last} `];
  if (fit === 'whole') return [`\n ${before}${last} \n`];
  if (fit === 'start') return [` ${before}${last}`, ...(isCompound ? [` ${asOne}`] : [])];
  const forms = wordForms(last).map((form) => ` ${before}${form} `);
  return isCompound ? [...forms, ...wordForms(asOne).map((form) => ` ${form} `)] : forms;
}

/** A field of words: it matches where one of its texts has them. `linesOf` may keep what it folds. */
export function textField(
  also: readonly string[],
  linesOf: (row: PaperRow) => string,
  valuesOf: (known: Known) => readonly KnownValue[] = () => [],
  fit: 'word' | 'whole' = 'word',
): Field {
  return {
    also,
    answeredBy: 'text',
    read,
    matcher: (wording) => {
      const needles = needlesOf(wording);
      return (row) => {
        const lines = linesOf(row);
        return needles.some((needle) => lines.includes(needle));
      };
    },
    offers: valuesOf,
    offeredAs: fit,
  };
}

/** Folded lines of what never changes, folded once for each owner. */
export function foldedOnce<Owner extends object>(
  textsOf: (owner: Owner) => readonly string[],
): (owner: Owner) => string {
  const folded = new WeakMap<Owner, string>();
  return (owner) => {
    let lines = folded.get(owner);
    if (lines === undefined) {
      lines = foldLines(textsOf(owner));
      folded.set(owner, lines);
    }
    return lines;
  };
}
