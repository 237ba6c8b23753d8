import { hasCode } from '../../paper.ts';
import { choiceField } from '../choice-field.ts';

/** What is there beside the paper. */
export const has = choiceField([], {
  code: ({ paper }) => hasCode(paper),
  project: ({ paper }) => paper.projectPage !== undefined,
  media: ({ paper }) => paper.media.length > 0,
  note: ({ mark }) => Boolean(mark?.note),
});
