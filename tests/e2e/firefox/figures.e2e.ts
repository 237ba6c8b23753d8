import { corpus, items } from '../harness/figures-corpus.ts';
import { test as base, click, count, expect, openPanel } from './fixtures.ts';

const figureHost = 'cdn-uploads.huggingface.co';
const setting = '[data-setting="figures"]';
const card = `[data-paper-id="${items[0]?.paper.id}"]`;

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  corpus: async ({}, use) => use(corpus),
});

test('Firefox asks for the host of figures; refused, the setting stays off and says why', async ({
  firefox,
  hub,
}) => {
  await openPanel(firefox);
  await firefox.openSettings();
  await expect.poll(() => count(firefox, setting)).toBe(1);
  await firefox.press(`${setting} input`);
  await expect.poll(() => firefox.question()).toContain(figureHost);
  await firefox.answer(false);
  await expect.poll(() => count(firefox, `${setting} [role="alert"]`)).toBe(1);
  expect(await count(firefox, `${setting} input:checked`)).toBe(0);
  expect(hub.requests.filter(({ host }) => host !== 'huggingface.co')).toEqual([]);
});

test('allowed, an open paper shows its figures, asked for without cookie, origin or referrer', async ({
  firefox,
  hub,
}) => {
  await openPanel(firefox);
  await firefox.openSettings();
  await expect.poll(() => count(firefox, setting)).toBe(1);
  await firefox.press(`${setting} input`);
  await expect.poll(() => firefox.question()).toContain(figureHost);
  await firefox.answer(true);
  await expect
    .poll(() => firefox.inPage('return await browser.permissions.getAll();'))
    .toMatchObject({ origins: expect.arrayContaining([`https://${figureHost}/*`]) });
  await expect
    .poll(() => firefox.rows('panel'))
    .toContainEqual(
      expect.objectContaining({
        key: 'settings',
        value: expect.objectContaining({ figures: true }),
      }),
    );

  await openPanel(firefox);
  await click(firefox, `${card} h2 button`);
  await expect.poll(() => count(firefox, `aside figure`)).toBe(4);
  await firefox.inPage(`document.querySelector(args[0]).scrollIntoView();`, `aside figure`);
  const widths = `return [...document.querySelectorAll('figure img')].map(({ naturalWidth }) => naturalWidth);`;
  await expect.poll(() => firefox.inPage(widths)).toEqual([640, 640]);
  const asked = hub.requests.filter(({ host }) => host !== 'huggingface.co');
  expect(new Set(asked.map(({ host }) => host))).toEqual(new Set([figureHost]));
  for (const { headers } of asked) {
    expect([headers.cookie, headers.origin, headers.referer]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  }

  await click(firefox, `aside figure:has(button) button`);
  await expect.poll(() => count(firefox, `aside video[controls]`)).toBe(1);
  const width = `return document.querySelector('video').videoWidth;`;
  await expect.poll(() => firefox.inPage(width)).toBe(160);
});
