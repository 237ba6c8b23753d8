import type { Paper } from '../../paper.ts';
import { readOnce, textField, withoutWhole } from '../text-field.ts';

const texts = readOnce(({ abstract, summary = '' }: Paper) => [abstract, summary]);

/** Words of the abstract, or of the one-sentence summary that stands in its place on a card. */
export const abs = withoutWhole(textField(['abstract'], ({ paper }) => [texts(paper)]));
