import type { Locator } from '@playwright/test';
import { accessibilityFaults } from '../harness/accessibility-faults.ts';
import { expect } from '../harness/fixtures.ts';
import { card, open, settle, test } from '../harness/papers-with-figures.ts';

/** The middle of what is drawn on screen, as it is drawn. */
async function middleOf(shown: Locator): Promise<string> {
  const { x, y, width, height } = (await shown.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  const clip = { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 };
  return (await shown.page().screenshot({ clip })).toString('base64');
}

test('a picture of several frames stands still until it is played, and stops again', async ({
  panel,
}) => {
  await settle(panel, { figures: true });
  await open(panel, 5);
  const figure = card(panel, 5).locator('figure');
  await figure.scrollIntoViewIfNeeded();
  const still = figure.getByRole('img', { name: /^Figure 1 of/ });
  await expect(still).toBeVisible();
  const firstPixel = () =>
    still.evaluate((canvas: HTMLCanvasElement) => [
      ...(canvas.getContext('2d')?.getImageData(80, 45, 1, 1).data ?? []),
    ]);
  await expect.poll(firstPixel).toEqual([204, 51, 51, 255]);
  await expect(figure.locator('img')).toHaveCount(0);
  await figure.getByRole('button', { name: /^Play .*Figure 1/ }).click();
  await expect(figure.locator('img')).toBeVisible();
  await figure.getByRole('button', { name: /Stop/ }).click();
  await expect(figure.locator('img')).toHaveCount(0);
  await expect(figure.locator('canvas')).toBeVisible();
});

test('the room of a figure is there before it, so that nothing below it moves', async ({
  panel,
  hub,
}) => {
  hub.fault({ kind: 'delay', ms: 700 }, { path: '/production/uploads/figures/one.png' });
  await settle(panel, { density: 'figures' });
  // Against the card itself: what stands above the list may say something longer meanwhile.
  const toNext = () =>
    panel.evaluate(() => {
      const [first, next] = document.querySelectorAll<HTMLElement>('article[data-paper-id]');
      return (next?.offsetTop ?? 0) - (first?.offsetTop ?? 0);
    });
  await expect(card(panel, 0).getByText('Loading …')).toBeVisible();
  const before = await toNext();
  expect(before).toBeGreaterThan(0);
  await expect(card(panel, 0).locator('figure img')).toBeVisible();
  expect(await toNext()).toBe(before);
});

test('a figure keeps its colours in the dark', async ({ panel }) => {
  await settle(panel, { figures: true });
  await open(panel, 3);
  const figure = card(panel, 3).locator('figure');
  await figure.scrollIntoViewIfNeeded();
  const picture = figure.locator('img');
  await expect(picture).toBeVisible();
  const drawn: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    drawn.push(await middleOf(picture));
    await expect(picture).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(picture).toHaveCSS('filter', 'none');
  }
  expect(drawn[1]).toBe(drawn[0]);
});

for (const width of [240, 360, 480]) {
  test(`at ${width} px figures fit, can be pressed, and have no accessibility violation`, async ({
    panel,
  }) => {
    await panel.setViewportSize({ width, height: 740 });
    await settle(panel, { figures: true, avatars: true, density: 'figures' });
    await open(panel, 0);
    const figures = card(panel, 0).locator('figure');
    await expect(figures).toHaveCount(4);
    await figures.first().scrollIntoViewIfNeeded();
    await expect(figures.first().locator('img')).toBeVisible();
    for (const box of await figures.all()) {
      expect((await box.boundingBox())?.width).toBeLessThan(width);
    }
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await accessibilityFaults(panel)).toEqual([]);
  });
}

test('a wide tab shows the figures of the paper beside the list', async ({ panel }) => {
  await panel.setViewportSize({ width: 1200, height: 800 });
  await settle(panel, { figures: true });
  await open(panel, 0);
  const reader = panel.getByRole('complementary', { name: 'Open paper' });
  await expect(reader.locator('figure')).toHaveCount(4);
  await reader.locator('figure').first().scrollIntoViewIfNeeded();
  await expect(reader.locator('figure img').first()).toBeVisible();
  await expect(panel.locator('article figure')).toHaveCount(0);
});
