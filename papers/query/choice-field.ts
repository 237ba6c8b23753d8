import type { PaperRow } from '../paper-row.ts';
import type { Field } from './field.ts';

/** A field with a closed set of values, each with its test. */
export function choiceField(
  also: readonly string[],
  choices: Readonly<Record<string, (row: PaperRow) => boolean>>,
): Field {
  return {
    also,
    answeredBy: 'row',
    read: ({ text, fit }) => {
      const choice = text.trim().toLowerCase();
      return fit !== 'start' && Object.hasOwn(choices, choice)
        ? { text: choice, fit: 'word' }
        : 'not-a-choice';
    },
    matcher: ({ text }) => choices[text] ?? (() => false),
    offers: () => Object.keys(choices).map((text) => ({ text })),
    offeredAs: 'word',
  };
}
