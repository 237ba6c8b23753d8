import type { Paper } from '../../paper.ts';
import { foldedOnce, textField } from '../text-field.ts';

const lines = foldedOnce(({ keywords }: Paper) => keywords);

/** Words of one keyword. */
export const kw = textField(
  ['keyword'],
  ({ paper }) => lines(paper),
  ({ keywords }) => keywords,
);
