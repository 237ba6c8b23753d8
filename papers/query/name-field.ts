import type { PaperRow } from '../paper-row.ts';
import { foldText } from '../search-fold.ts';
import type { Field } from './field.ts';
import type { Known, KnownValue } from './known.ts';
import { isBare, quotable, type Wording } from './wording.ts';

function read({ text, fit }: Wording): Wording | 'no-value' {
  const name = quotable(text);
  if (name === '') return 'no-value';
  if (fit === 'start') return { text: name, fit };
  return { text: name, fit: isBare(name) ? 'word' : 'phrase' };
}

const keyOf = (name: string) => foldText(quotable(name));

/** A field of names, each meant as a whole (`name*` is a beginning): signs count, case and diacritics do not. */
export function nameField(
  also: readonly string[],
  namesOf: (row: PaperRow) => readonly string[],
  valuesOf: (known: Known) => readonly KnownValue[],
): Field {
  return {
    also,
    answeredBy: 'row',
    read,
    matcher: ({ text, fit }) => {
      const key = keyOf(text);
      // Of thousands of papers most have one of few names.
      const known = new Map<string, boolean>();
      const fits = (name: string) => {
        const own = known.get(name);
        if (own !== undefined) return own;
        const does = fit === 'start' ? keyOf(name).startsWith(key) : keyOf(name) === key;
        known.set(name, does);
        return does;
      };
      return (row) => namesOf(row).some(fits);
    },
    offers: valuesOf,
    offeredAs: 'phrase',
  };
}
