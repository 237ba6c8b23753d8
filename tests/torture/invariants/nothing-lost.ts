import type { Invariant } from './invariant.ts';

/** What the panel has shown as done is stored. */
export const nothingLost: Invariant = {
  id: 'I1',
  name: 'nothing-lost',
  look: async ({ paperboy, witness, marks }) => {
    const rows = await paperboy.rows('marks', witness);
    return { looked: rows.length, broken: marks.lost(rows) };
  },
  facts: ({ tally, marks }) => ({
    kills: tally.kills,
    asked: marks.asked,
    acked: marks.shown,
    beside: marks.beside,
  }),
  isVacuous: ({ marks, tally }) =>
    marks.shown === 0 || marks.shown * 2 < Math.max(marks.asked, tally.kills)
      ? `${marks.shown} of ${marks.asked} acts were shown as done, at ${tally.kills} kills`
      : undefined,
};
