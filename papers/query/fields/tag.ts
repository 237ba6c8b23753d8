import { nameField } from '../name-field.ts';

/** One of the user's own tags. */
export const tag = nameField(
  [],
  ({ mark }) => mark?.tags ?? [],
  ({ tags }) => tags,
);
