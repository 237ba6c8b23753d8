import { statesOf } from '../../paper-row.ts';
import { choiceField } from '../choice-field.ts';

/** What holds for the paper, in the words of its card; what was read was seen. */
export const is = choiceField([], {
  new: (row) => statesOf(row).includes('new'),
  seen: (row) => statesOf(row).includes('seen'),
  saved: (row) => statesOf(row).includes('saved'),
  read: (row) => statesOf(row).includes('read'),
  hidden: (row) => statesOf(row).includes('hidden'),
});
