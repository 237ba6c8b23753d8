import { AxeBuilder } from '@axe-core/playwright';
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
              // Colours on their way are no colours that anybody reads.
              for (const animation of document.getAnimations()) {
                if (animation instanceof CSSTransition) animation.finish();
              }
            });
            const { violations } = await new AxeBuilder({ page: panel })
              .setLegacyMode()
              .exclude('[data-covered]')
              .options({ rules: { 'target-size': { enabled: true } } })
              .analyze();
            for (const { id, nodes } of violations)
              found.push(`${name}: ${id} at ${nodes[0]?.html}`);
            const overflow = await panel.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            if (overflow > 0) found.push(`${name}: ${overflow} px too wide`);
          }
          expect(found).toEqual([]);
        });
      }
    });
  }
}
