import type { Paper } from '../../paper.ts';
import { foldedOnce, textField } from '../text-field.ts';

const lines = foldedOnce(({ abstract, summary = '' }: Paper) => [abstract, summary]);

/** Words of the abstract, or of the one-sentence summary that stands in its place on a card. */
export const abs = textField(['abstract'], ({ paper }) => lines(paper));
