import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pictureName, picturesFolder, type Theme } from './gallery.ts';

/** Draws a state of the page, as it is now or in its whole height; WebP, for there are hundreds of pictures. */
export async function draw(
  page: Page,
  state: string,
  width: number,
  theme: Theme,
  isWhole = false,
): Promise<void> {
  await page.evaluate(async () => {
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSTransition) animation.finish();
    }
    await document.fonts.ready;
  });
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    ...(isWhole && { captureBeyondViewport: true, clip: { ...cssContentSize, scale: 1 } }),
  });
  await session.detach();
  mkdirSync(picturesFolder, { recursive: true });
  writeFileSync(
    `${picturesFolder}${pictureName(state, width, theme)}`,
    Buffer.from(data, 'base64'),
  );
}
