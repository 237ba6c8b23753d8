import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { chromeBuild, type PaperboyChromium } from '../harness/chromium.ts';
import { test as base, expect, untilSettled } from '../harness/fixtures.ts';
import { makeOtherExtension, type OtherExtension } from '../harness/other-extension.ts';

const test = base.extend<{ other: OtherExtension }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  other: async ({}, use) => {
    const other = makeOtherExtension();
    await use(other);
    other.remove();
  },
  browserSettings: async ({ other }, use) =>
    use({ extensionDir: `${chromeBuild},${other.folder}` }),
});

/** A web page that asks its own host for nothing more. */
async function openStranger(paperboy: PaperboyChromium): Promise<Page> {
  const stranger = await paperboy.context.newPage();
  const body = '<!doctype html><link rel="icon" href="data:,"><body></body>';
  await stranger.route('https://huggingface.co/papers', (route) =>
    route.fulfill({ contentType: 'text/html', body }),
  );
  await stranger.goto('https://huggingface.co/papers');
  return stranger;
}

const request = { kind: 'refresh', id: 'a', days: [], force: true };

/** Calls an extension by every way that a page has; what comes back, in words. */
async function call([id, message]: [string, unknown]): Promise<string[]> {
  const runtime = 'chrome' in globalThis ? chrome.runtime : undefined;
  if (!runtime?.sendMessage) return ['no way'];
  const sent = await runtime
    .sendMessage(id, message)
    .then((reply) => `reply: ${JSON.stringify(reply ?? null)}`)
    .catch((error) => `refused: ${error.message}`);
  const port = runtime.connect(id, { name: 'lifeline' });
  const heard = new Promise<string>((resolve) => {
    port.onMessage.addListener((reply) => resolve(`port: ${JSON.stringify(reply)}`));
    port.onDisconnect.addListener(() => resolve(`refused: ${runtime.lastError?.message}`));
  });
  port.postMessage(message);
  return [sent, await heard];
}

test('neither a web page nor another extension gets an answer, or has anything done', async ({
  paperboy,
  panel,
  hub,
  other,
}) => {
  await untilSettled(paperboy);
  const id = paperboy.extensionId;
  const own = await panel.evaluate(([, message]) => chrome.runtime.sendMessage(message), [
    id,
    request,
  ] as const);
  expect(own, 'our own page is answered').toEqual({ id: 'a', done: true });
  await untilSettled(paperboy);

  const state = async () => ({
    sources: await paperboy.rows('sources', panel),
    badge: await paperboy.badge(),
  });
  const before = await state();
  const requests = hub.requests.filter(({ path }) => path.startsWith('/api/')).length;

  const stranger = await openStranger(paperboy);
  expect(await stranger.evaluate(call, [id, request] as [string, unknown])).toEqual(['no way']);

  await expect(stranger.locator('html')).toHaveAttribute('data-is-there', 'yes');
  await stranger.evaluate(
    (detail) => dispatchEvent(new CustomEvent('call', { detail })),
    [id, request],
  );
  await expect(stranger.locator('html')).toHaveAttribute('data-reply', /refused: .*Receiving end/);

  await stranger.goto(`chrome-extension://${other.chromiumId}/page.html`);
  const answers = await stranger.evaluate(call, [id, request] as [string, unknown]);
  expect(answers).toEqual([
    expect.stringMatching(/refused: .*Receiving end does not exist/),
    expect.stringMatching(/refused: .*Receiving end does not exist/),
  ]);

  expect(hub.requests.filter(({ path }) => path.startsWith('/api/'))).toHaveLength(requests);
  expect(await state()).toEqual(before);
});

/** Tries each file in every way in which a page can load one; those that came. */
async function load(addresses: string[]): Promise<string[]> {
  const element =
    (tag: string, set: (made: HTMLElement, address: string) => void) => (address: string) =>
      new Promise<boolean>((resolve) => {
        const made = document.createElement(tag);
        made.onload = () => resolve(true);
        made.onerror = () => resolve(false);
        set(made, address);
        document.body.append(made);
      });
  const ways: Record<string, (address: string) => Promise<boolean>> = {
    fetch: (address) =>
      fetch(address).then(
        () => true,
        () => false,
      ),
    blind: (address) =>
      fetch(address, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    img: element('img', (made, address) => made.setAttribute('src', address)),
    script: element('script', (made, address) => made.setAttribute('src', address)),
    style: element('link', (made, address) => {
      made.setAttribute('rel', 'stylesheet');
      made.setAttribute('href', address);
    }),
    module: (address) =>
      import(address).then(
        () => true,
        () => false,
      ),
  };
  const came = Object.entries(ways).flatMap(([way, take]) =>
    addresses.map(async (address) => ((await take(address)) ? [`${way} ${address}`] : [])),
  );
  return (await Promise.all(came)).flat();
}

function frameUrls(page: Page): string[] {
  return page
    .frames()
    .slice(1)
    .map((frame) => frame.url());
}

test('a web page can load, run or frame no file of the extension', async ({ paperboy }) => {
  const stranger = await openStranger(paperboy);
  const files = readdirSync(chromeBuild, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(chromeBuild.length));
  expect(files.length).toBeGreaterThan(50);
  const addresses = files.map((file) => `chrome-extension://${paperboy.extensionId}${file}`);
  expect(await stranger.evaluate(load, addresses)).toEqual([]);

  const pages = addresses.filter((address) => address.endsWith('.html'));
  await stranger.evaluate(
    (framed) =>
      Promise.all(
        framed.map(
          (address) =>
            new Promise((resolve) => {
              const frame = document.createElement('iframe');
              frame.onload = resolve;
              frame.src = address;
              document.body.append(frame);
            }),
        ),
      ),
    pages,
  );
  await expect
    .poll(() => frameUrls(stranger))
    .toEqual(pages.map(() => 'chrome-error://chromewebdata/'));
});
