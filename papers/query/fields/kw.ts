import type { Paper } from '../../paper.ts';
import { readOnce, textField } from '../text-field.ts';

const texts = readOnce(({ keywords }: Paper) => keywords);

/** Words of one keyword. */
export const kw = textField(
  ['keyword'],
  ({ paper }) => [texts(paper)],
  ({ keywords }) => keywords,
);
