import type { Mark } from '../mark.ts';
import type { Paper } from '../paper.ts';
import type { Field } from './field.ts';
import { readOnce, textField, withoutWhole } from './text-field.ts';

const paperTexts = readOnce(
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

/** The note of a mark, as it is searched. */
export const noteTexts = readOnce(({ note = '' }: Mark) => [note]);

/** Words without a field: title, abstract, summary, authors, keywords, organisation, arXiv id, and the user's note. */
export const anyText: Field = withoutWhole(
  textField([], ({ paper, mark }) =>
    mark?.note ? [paperTexts(paper), noteTexts(mark)] : [paperTexts(paper)],
  ),
);
