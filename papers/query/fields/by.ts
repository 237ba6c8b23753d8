import type { Paper } from '../../paper.ts';
import { foldedOnce, textField } from '../text-field.ts';

const lines = foldedOnce(({ authors }: Paper) => authors);

/** Words of one author's name. */
export const by = textField(
  ['author'],
  ({ paper }) => lines(paper),
  ({ authors }) => authors,
);
