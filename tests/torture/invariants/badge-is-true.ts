import { lookAtBadge } from '../../e2e/harness/badge-facts.ts';
import { type Invariant, untilHolds } from './invariant.ts';

/** The badge is what one finds by counting one by one. */
export const badgeIsTrue: Invariant = {
  id: 'I5',
  name: 'badge-is-true',
  look: ({ witness }) =>
    untilHolds(async () => {
      const { text, naive } = await lookAtBadge(witness);
      // In trouble it is a sign beside the number.
      const broken = text === naive ? [] : [`it says “${text}” where ${naive || 'none'} are new`];
      return { looked: 1, broken };
    }),
};
