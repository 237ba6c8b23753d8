import { numberField } from '../number-field.ts';

/** Stars of the code at GitHub, where they are known. */
export const stars = numberField([], ({ paper }) => paper.githubStars, [10, 100, 1000, 10_000]);
