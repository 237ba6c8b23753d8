import { accessibilityFaults } from '../harness/accessibility-faults.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { stateRows } from '../harness/states/all-states.ts';

/** Each width once, and both themes: other colours stand in the same places. */
const widths = { light: [180, 360, 1200], dark: [240, 480] };

for (const colorScheme of ['light', 'dark'] as const) {
  // The narrowest is a side panel of 360 px at a zoom of 200 %.
  for (const width of widths[colorScheme]) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ browserSettings: { colorScheme, width } });
      test.setTimeout(300_000);

      for (const [row, states] of Object.entries(stateRows)) {
        test(`no state of ${row} has an accessibility violation or scrolls sideways`, async ({
          panel,
          paperboy,
          hub,
          gate,
          today,
        }) => {
          await untilSettled(paperboy);
          const found: string[] = [];
          for (const { name, reach } of states) {
            await reach({ panel, hub, gate, today });
            await panel.evaluate(() => {
              // What the head that stays covers is a scroll away: it is no target for now.
              const head = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
              for (const target of document.querySelectorAll('main :is(button, a)')) {
                const isCovered = target.getBoundingClientRect().top < head;
                target.toggleAttribute('data-covered', isCovered);
              }
            });
            for (const fault of await accessibilityFaults(panel, ['[data-covered]']))
              found.push(`${name}: ${fault}`);
          }
          expect(found).toEqual([]);
        });
      }
    });
  }
}
