import { startZotero, type ZoteroStandIn } from '../../zotero/stand-in.ts';
import { openConnectProxy } from '../harness/connect-proxy.ts';
import { launchFirefox, type PaperboyFirefox } from '../harness/firefox.ts';
import { test as base, expect, openPanel } from './fixtures.ts';

const test = base.extend<{ zotero: ZoteroStandIn }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  zotero: async ({}, use) => {
    const zotero = await startZotero();
    await use(zotero);
    await zotero.close();
  },
  gate: async ({ hub, zotero }, use) => {
    const gate = await openConnectProxy(hub.port, zotero.port);
    await use(gate);
    await gate.close();
  },
  firefox: async ({ gate }, use) => {
    const firefox = await launchFirefox({ proxyPort: gate.port, hasZotero: true });
    await use(firefox);
    await firefox.close();
  },
});

const card = 'article[data-paper-id]';
const save = '[aria-label="Links"] > li:last-child > button';

function toastOf(firefox: PaperboyFirefox): Promise<string> {
  return firefox.inPage(
    `return [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(' ');`,
  );
}

test('Firefox asks for the reader’s own machine in the click; refused, nothing is sent, and the next click asks again', async ({
  firefox,
  zotero,
  gate,
}) => {
  await openPanel(firefox);
  await firefox.press(`${card} h2 button`);
  await expect
    .poll(() => firefox.inPage('return document.querySelector(args[0]) !== null;', save))
    .toBe(true);
  await firefox.press(save);
  await expect.poll(() => firefox.question()).toContain('127.0.0.1');
  await firefox.answer(false);
  await expect.poll(() => toastOf(firefox)).toContain('Zotero was not asked.');
  expect(zotero.requests).toEqual([]);

  await firefox.press(save);
  await expect.poll(() => firefox.question()).toContain('127.0.0.1');
  await firefox.answer(true);
  await expect.poll(() => toastOf(firefox)).toContain('Saved to Zotero');
  const id = await firefox.inPage<string>(
    'return document.querySelector(args[0]).dataset.paperId;',
    card,
  );
  expect(zotero.items).toEqual([
    expect.objectContaining({ itemType: 'preprint', url: `https://arxiv.org/abs/${id}` }),
  ]);
  expect(zotero.faults).toEqual([]);
  expect(zotero.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /connector/ping',
    'POST /connector/saveItems',
  ]);
  for (const { headers } of zotero.requests) {
    expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
    expect(headers['x-zotero-connector-api-version']).toBe('3');
  }
  expect(gate.refused.filter((host) => host.includes('127.0.0.1'))).toEqual([]);
});
