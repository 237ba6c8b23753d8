import type { DayLook } from '../tally.ts';
import type { Invariant } from './invariant.ts';

/** Whoever looks at a day, whenever, finds it as the Hub had it at some time, and its row saying so. */
export const wholeDays: Invariant = {
  id: 'I2',
  name: 'whole-days',
  look: async ({ tally, served }) => {
    const looks = tally.dayLooks.splice(0);
    const isTorn = ({ day, papers, items }: DayLook) =>
      papers !== (items ?? 0) || (papers > 0 && !served.wasWhole(day, papers));
    const broken = looks
      .filter(isTorn)
      .map(({ day, papers, items }) => `${day} had ${papers} papers, and said ${items}`);
    return { looked: looks.length, broken };
  },
};
