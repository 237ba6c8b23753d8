import type { Paper } from '../../paper.ts';
import { foldedOnce, textField } from '../text-field.ts';

const lines = foldedOnce(({ title }: Paper) => [title]);

/** Words of the title. */
export const title = textField([], ({ paper }) => lines(paper));
