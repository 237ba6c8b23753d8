import { numberField } from '../number-field.ts';

/** Upvotes at the Hub. */
export const up = numberField(['upvotes'], ({ paper }) => paper.upvotes, [5, 10, 25, 50, 100]);
