import type { Paper } from '../../paper.ts';
import { readOnce, textField } from '../text-field.ts';

const texts = readOnce(({ title }: Paper) => [title]);

/** Words of the title. */
export const title = textField([], ({ paper }) => [texts(paper)]);
