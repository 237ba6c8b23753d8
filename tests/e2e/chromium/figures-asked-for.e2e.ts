import type { Page } from '@playwright/test';
import { corpus } from '../harness/figures-corpus.ts';
import { expect, test as world } from '../harness/fixtures.ts';
import { card, elsewhere, open, settle, test } from '../harness/papers-with-figures.ts';
import { openSettings, untilStored } from '../harness/settings-page.ts';

world.use({ hubSettings: { corpus } });

const figureHost = 'cdn-uploads.huggingface.co';

/** Answers the browser's question in the page with no, and writes down what was asked; no screen could press it. */
async function refuseAll(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const wanted: unknown[] = [];
    Object.assign(chrome.permissions, {
      request: async (permissions: unknown) => {
        wanted.push({ permissions, isInClick: navigator.userActivation.isActive });
        return false;
      },
    });
    Object.assign(window, { wanted });
  });
  return () => page.evaluate(() => Reflect.get(window, 'wanted'));
}

const askedOnce = (...hosts: string[]) => [
  { permissions: { origins: hosts.map((host) => `https://${host}/*`) }, isInClick: true },
];

world(
  'figures of one paper are asked for in the click, and a refusal is told',
  async ({ panel, hub }) => {
    await open(panel, 0);
    const asked = await refuseAll(panel);
    await card(panel, 0).getByRole('button', { name: 'Show 5 figures' }).click();
    expect(await asked()).toEqual(askedOnce(figureHost));
    await expect(card(panel, 0).getByRole('status')).toHaveText(
      `Without access to ${figureHost} there are no pictures here.`,
    );
    await expect(panel.locator('figure, img')).toHaveCount(0);
    expect(elsewhere(hub)).toEqual([]);
  },
);

world(
  'pictures that are wanted but no longer allowed ask for their hosts, and for nothing from them',
  async ({ panel, hub }) => {
    await settle(panel, { figures: true, avatars: true, density: 'figures' });
    await open(panel, 0);
    await expect(card(panel, 0).locator('[data-media-line]')).toHaveText(
      `Pictures come from ${figureHost}. Allow`,
    );
    const above = panel.locator('main > [data-media-line]');
    await expect(above).toContainText('cdn-avatars.huggingface.co');
    await expect(panel.locator('figure, img')).toHaveCount(0);
    const asked = await refuseAll(panel);
    await card(panel, 0).getByRole('button', { name: 'Allow' }).click();
    expect(await asked()).toEqual(askedOnce(figureHost));
    await expect(card(panel, 0).locator('[data-media-line]')).toContainText('Without access to');
    expect(elsewhere(hub)).toEqual([]);
  },
);

world('a setting whose hosts are refused stays off, and says why', async ({ panel, hub }) => {
  const page = await openSettings(panel);
  for (const [name, hosts] of [
    ['Figures and videos in open papers', [figureHost]],
    ['Pictures of organisations', [figureHost, 'cdn-avatars.huggingface.co', 'www.gravatar.com']],
    ['With pictures', [figureHost]],
  ] as const) {
    const asked = await refuseAll(page);
    const control = page.getByLabel(name);
    await control.click();
    await expect(page.getByRole('alert')).toHaveText(
      `Nothing has changed: your browser was not allowed to fetch from ${hosts.join(', ')}.`,
    );
    expect(await asked()).toEqual(askedOnce(...hosts));
    await expect(control).not.toBeChecked();
  }
  await expect(page.getByRole('radio', { name: 'Comfortable' })).toBeChecked();
  await page.reload();
  await expect(page.getByLabel('With pictures')).not.toBeChecked();
  expect(elsewhere(hub)).toEqual([]);
});

test('a setting whose hosts are allowed holds at once in the panel that stands open', async ({
  panel,
}) => {
  await open(panel, 3);
  const page = await openSettings(panel);
  await page.getByLabel('Figures and videos in open papers').check();
  await untilStored(page, 'figures', true);
  const figure = card(panel, 3).locator('figure');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('img')).toBeAttached();
  await page.getByLabel('Pictures of organisations').check();
  await expect(panel.locator('[data-avatar] img').first()).toBeAttached();
  await page.getByLabel('With pictures').check();
  await expect(card(panel, 0).locator('figure')).toBeAttached();
  await page.getByLabel('Figures and videos in open papers').uncheck();
  await page.getByRole('radio', { name: 'Comfortable' }).check();
  await expect(panel.locator('figure')).toHaveCount(0);
});

test('“Show figures” shows those of one paper while the setting is off', async ({ panel, hub }) => {
  await open(panel, 0);
  await open(panel, 3);
  await card(panel, 3).getByRole('button', { name: 'Show 1 figure' }).click();
  await expect(card(panel, 3).locator('figure img')).toBeVisible();
  await expect(card(panel, 0).locator('figure')).toHaveCount(0);
  expect(elsewhere(hub).map(({ path }) => path)).toEqual(['/production/uploads/figures/three.png']);
});
