import { mkdirSync } from 'node:fs';
import { test, untilSettled } from '../harness/fixtures.ts';
import { openSettings } from '../harness/settings-page.ts';
import { panelStates } from '../harness/states.ts';

const folder = new URL('../../../docs/screenshots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [240, 360, 480]) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ browserSettings: { colorScheme, width, height: 720 } });
      test.setTimeout(120_000);

      test('draws every state', async ({ panel, paperboy, hub, gate, today }) => {
        await untilSettled(paperboy);
        for (const { name, reach } of panelStates) {
          await reach({ panel, hub, gate, today });
          await panel.screenshot({
            path: `${folder}${name}-${width}-${colorScheme}.png`,
            animations: 'disabled',
          });
        }
      });

      test('draws the settings page', async ({ panel }) => {
        const page = await openSettings(panel);
        await page.screenshot({
          path: `${folder}settings-${width}-${colorScheme}.png`,
          animations: 'disabled',
          fullPage: true,
        });
      });
    });
  }
}
