import { test, untilSettled } from '../harness/fixtures.ts';
import { openSettings } from '../harness/settings-page.ts';
import { stateRows } from '../harness/states/all-states.ts';
import { draw } from './draw.ts';
import { themes, widths } from './gallery.ts';

for (const colorScheme of themes) {
  for (const width of widths) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ browserSettings: { colorScheme, width, height: 720 } });
      test.setTimeout(180_000);

      for (const [row, states] of Object.entries(stateRows)) {
        test(`draws every state of ${row}`, async ({ panel, paperboy, hub, gate, today }) => {
          await untilSettled(paperboy);
          await panel.emulateMedia({ reducedMotion: 'reduce' });
          for (const { name, reach } of states) {
            await reach({ panel, hub, gate, today });
            await draw(panel, name, width, colorScheme);
          }
        });
      }

      test('draws the settings page', async ({ panel }) => {
        const page = await openSettings(panel);
        await draw(page, 'settings', width, colorScheme, true);
      });
    });
  }
}
