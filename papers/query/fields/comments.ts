import { numberField } from '../number-field.ts';

/** Comments at the Hub. */
export const comments = numberField([], ({ paper }) => paper.comments, [1, 5, 10]);
