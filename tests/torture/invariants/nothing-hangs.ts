import { type Invariant, untilHolds } from './invariant.ts';

/** What browsers say of a failed request, and of a worker that is killed in the midst of a call. */
const expected = ['Failed to load resource', 'No SW', 'ERR_', 'message channel closed'];

/** Every question is answered, nothing stays busy, and nobody throws. */
export const nothingHangs: Invariant = {
  id: 'I7',
  name: 'nothing-hangs',
  look: async ({ paperboy, panel, tally }) => {
    const errors = [...tally.errors.splice(0), ...paperboy.errors.splice(0)].filter(
      (error) => !expected.some((part) => error.includes(part)),
    );
    const { broken } = await untilHolds(async () => {
      const busy = await panel.locator('[aria-busy="true"]').count();
      return { looked: 1, broken: busy > 0 ? [`the panel is busy in ${busy} places`] : [] };
    });
    return { looked: tally.asked, broken: [...errors, ...broken] };
  },
  facts: ({ tally }) => ({ asked: tally.asked, answered: tally.answered }),
};
