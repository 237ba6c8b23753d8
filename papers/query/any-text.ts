import type { Mark } from '../mark.ts';
import type { Paper } from '../paper.ts';
import type { Field } from './field.ts';
import { foldedOnce, textField } from './text-field.ts';

const paperLines = foldedOnce(
  ({ id, title, summary = '', abstract, authors, keywords, organisation }: Paper) => [
    title,
    abstract,
    summary,
    ...authors,
    ...keywords,
    organisation?.fullName ?? '',
    organisation?.name ?? '',
    id,
  ],
);
const noteLines = foldedOnce(({ note = '' }: Mark) => [note]);

const words = textField([], ({ paper, mark }) =>
  mark?.note ? paperLines(paper) + noteLines(mark) : paperLines(paper),
);

/** Words without a field: title, abstract, summary, authors, keywords, organisation, arXiv id, and the user's note. */
export const anyText: Field = {
  ...words,
  // There is no one text that these could be the whole of.
  read: ({ text, fit }) => words.read({ text, fit: fit === 'whole' ? 'phrase' : fit }),
};
