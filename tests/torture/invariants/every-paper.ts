import { type Invariant, untilHolds } from './invariant.ts';

/** Every paper that can be read is stored. */
export const everyPaper: Invariant = {
  id: 'I3',
  name: 'every-paper',
  look: ({ paperboy, witness, served }) =>
    untilHolds(async () => {
      const stored = new Set((await paperboy.rows('papers', witness)).map(({ id }) => id));
      const wanted = served.days().flatMap((day) => served.idsOf(day));
      const missing = wanted.filter((id) => !stored.has(id));
      return { looked: wanted.length, broken: missing.map((id) => `${id} is not stored`) };
    }),
  facts: ({ tally }) => ({ badItems: tally.badItems }),
};
