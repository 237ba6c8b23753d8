import type { PaperRow } from '../paper-row.ts';
import type { Field } from './field.ts';
import { isInRange, mapRange, readRange, writeRange } from './range.ts';

/** Whole numbers, and thousands as people write them: `1k`, `2.5k`. */
function readNumber(text: string): number | undefined {
  const [, digits, fraction = '', thousands] = /^(\d{1,15})(\.\d{1,3})?(k)?$/i.exec(text) ?? [];
  if (digits === undefined || (fraction && !thousands)) return undefined;
  if (thousands && digits.length > 9) return undefined;
  return thousands ? Math.round(Number(digits + fraction) * 1000) : Number(digits);
}

/** A field that counts; a row whose count is unknown matches nothing. `steps` are what a reader may want at least. */
export function numberField(
  also: readonly string[],
  countOf: (row: PaperRow) => number | undefined,
  steps: readonly number[],
): Field {
  return {
    also,
    answeredBy: 'row',
    read: ({ text, fit }) => {
      const range = fit === 'start' ? undefined : readRange(text, readNumber);
      if (!range) return 'not-a-number';
      if (range.sign === '..' && range.from > range.to) return 'reversed-range';
      return { text: writeRange(range, String), fit: 'word' };
    },
    matcher: ({ text }) => {
      const written = readRange(text, readNumber);
      const range = written && mapRange(written, (bound) => ({ from: bound, to: bound }));
      return (row) => {
        const count = countOf(row);
        return range !== undefined && count !== undefined && isInRange(range, count);
      };
    },
    offers: () => steps.map((step) => ({ text: `>=${step}` })),
    offeredAs: 'word',
  };
}
