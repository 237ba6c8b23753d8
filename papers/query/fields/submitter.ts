import { nameField } from '../name-field.ts';

/** The Hub user who put the paper into the feed. */
export const submitter = nameField(
  [],
  ({ paper }) => (paper.submitter === undefined ? [] : [paper.submitter]),
  ({ submitters }) => submitters,
);
