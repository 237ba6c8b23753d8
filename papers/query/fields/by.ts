import type { Paper } from '../../paper.ts';
import { readOnce, textField } from '../text-field.ts';

const texts = readOnce(({ authors }: Paper) => authors);

/** Words of one author's name. */
export const by = textField(
  ['author'],
  ({ paper }) => [texts(paper)],
  ({ authors }) => authors,
);
