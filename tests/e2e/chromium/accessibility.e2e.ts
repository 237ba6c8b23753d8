import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../harness/accessibility-faults.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { stateRows } from '../harness/states/all-states.ts';

const height = 740;
/**
 * Each width once, and both themes: other colours stand in the same places. Those of one list are gone through in one
 * panel, as a reader drags it: each state is reached at the first. The narrowest is one of 360 px at a zoom of 200 %.
 */
const widths = { light: [[180, 360], [1200]], dark: [[240, 480]] };

/** Runs in the panel: what the head that stays covers is a scroll away, and no target for now. */
function markCovered(): void {
  const head = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  for (const target of document.querySelectorAll('main :is(button, a)')) {
    target.toggleAttribute('data-covered', target.getBoundingClientRect().top < head);
  }
}

async function drag(panel: Page, width = 0): Promise<void> {
  if (panel.viewportSize()?.width === width) return;
  await panel.setViewportSize({ width, height });
  await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const dragged of widths[colorScheme]) {
    test.describe(`${dragged.join(' and ')} px, ${colorScheme}`, () => {
      const [width = 0] = dragged;
      test.use({ browserSettings: { colorScheme, width, height } });
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
            await drag(panel, width);
            await reach({ panel, hub, gate, today });
            for (const at of dragged) {
              await drag(panel, at);
              await panel.evaluate(markCovered);
              for (const fault of await accessibilityFaults(panel, ['[data-covered]']))
                found.push(`${name}, ${at} px: ${fault}`);
            }
          }
          expect(found).toEqual([]);
        });
      }
    });
  }
}
