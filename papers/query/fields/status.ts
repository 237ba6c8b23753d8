import { readingStatuses } from '../../mark.ts';
import { choiceField } from '../choice-field.ts';

/** How far you are with a paper that you keep. */
export const status = choiceField(
  [],
  Object.fromEntries(readingStatuses.map((one) => [one, ({ mark }) => mark?.status === one])),
);
