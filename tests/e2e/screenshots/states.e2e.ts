import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { test, untilSettled } from '../harness/fixtures.ts';
import { openSettings } from '../harness/settings-page.ts';
import { panelStates } from '../harness/states/all-states.ts';
import { pictureName, picturesFolder, themes, widths } from './gallery.ts';

mkdirSync(picturesFolder, { recursive: true });

/** Draws the page as it is now; WebP, for there are hundreds of pictures. */
async function draw(page: Page, file: string, isWhole = false): Promise<void> {
  await page.evaluate(async () => {
    for (const animation of document.getAnimations()) animation.finish();
    await document.fonts.ready;
  });
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 80,
    ...(isWhole && { captureBeyondViewport: true, clip: { ...cssContentSize, scale: 1 } }),
  });
  await session.detach();
  writeFileSync(`${picturesFolder}${file}`, Buffer.from(data, 'base64'));
}

for (const colorScheme of themes) {
  for (const width of widths) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ browserSettings: { colorScheme, width, height: 720 } });
      test.setTimeout(180_000);

      test('draws every state', async ({ panel, paperboy, hub, gate, today }) => {
        await untilSettled(paperboy);
        await panel.emulateMedia({ reducedMotion: 'reduce' });
        for (const { name, reach } of panelStates) {
          await reach({ panel, hub, gate, today });
          await draw(panel, pictureName(name, width, colorScheme));
        }
      });

      test('draws the settings page', async ({ panel }) => {
        const page = await openSettings(panel);
        await draw(page, pictureName('settings', width, colorScheme), true);
      });
    });
  }
}
