import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { mediaHosts } from '../../../papers/media.ts';
import { zoteroOrigin } from '../../../papers/zotero/address.ts';
import { findChromium } from '../../../scripts/find-browser.mjs';
import { isKillMode, killBeforeSteps, quietPage, untilActivated } from './kill-mode.ts';
import { readTable } from './read-database.ts';

export const chromeBuild = new URL('../../../.output/chrome-mv3', import.meta.url).pathname;

export interface ChromiumOptions {
  /** Where huggingface.co is reached on the loopback interface, and nothing else at all; the real one without it. */
  hubPort?: number;
  /** Where what is sent to Zotero's own port goes to, so that many browsers can have a Zotero each. */
  zoteroPort?: number;
  extensionDir?: string;
  /** A profile to go on with; a fresh one where none is given. */
  profileDir?: string;
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  headless?: boolean;
  extraArgs?: string[];
  env?: Record<string, string>;
}

/** Chromium with the production build, unmodified. */
export interface PaperboyChromium {
  context: BrowserContext;
  extensionId: string;
  panelUrl: string;
  /** Errors that pages and the worker wrote to their consoles. */
  errors: string[];
  /** The worker, which is woken where none runs. */
  worker(): Promise<Worker>;
  badge(): Promise<{ text: string; title: string }>;
  /** Opens the panel's page in a tab. */
  openPanel(): Promise<Page>;
  /** Opens a page of the extension that does nothing of itself, in a tab. */
  quietPage(): Promise<Page>;
  /** Stops the worker as the browser does; returns when it is gone. */
  killWorker(): Promise<void>;
  /** Rows of a table, read from `page` or a page of its own. */
  rows(table: string, page?: Page): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Runs in a page of the extension: wakes the worker without wanting anything of it. */
export async function knock(): Promise<void> {
  chrome.runtime.connect({ name: 'knock' }).disconnect();
}

function listen(target: Page | Worker, errors: string[]): void {
  target.on('console', (message) => {
    // The browser's own picture viewer breaks our policy, in words that are not ours.
    if (message.type() === 'error' && !target.url().endsWith(quietPage))
      errors.push(message.text());
  });
}

/** Leads the hosts of the Hub to the loopback interface, and everything else nowhere. */
function standInFlags(port: number, zoteroPort: number | undefined): string[] {
  const hosts = ['huggingface.co', ...mediaHosts].map((host) => `MAP ${host} 127.0.0.1:${port}`);
  // What is excluded cannot be led elsewhere.
  const own =
    zoteroPort === undefined
      ? 'EXCLUDE 127.0.0.1'
      : `MAP ${new URL(zoteroOrigin).host} 127.0.0.1:${zoteroPort}`;
  const rules = [...hosts, own, 'MAP * ~NOTFOUND'].join(', ');
  return [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors'];
}

export async function launchChromium(options: ChromiumOptions): Promise<PaperboyChromium> {
  const { hubPort, zoteroPort, extensionDir = chromeBuild, width = 360, height = 740 } = options;
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium found: install it, or name it in PAPERBOY_CHROMIUM.');
  const context = await chromium.launchPersistentContext(options.profileDir ?? '', {
    executablePath,
    headless: options.headless ?? true,
    chromiumSandbox: false,
    viewport: options.headless === false ? null : { width, height },
    colorScheme: options.colorScheme ?? 'light',
    locale: 'en-US',
    ...(options.env && { env: { ...process.env, ...options.env } as Record<string, string> }),
    args: [
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      ...(hubPort === undefined ? [] : standInFlags(hubPort, zoteroPort)),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...(options.extraArgs ?? []),
    ],
  });
  const errors: string[] = [];
  context.on('page', (page) => {
    listen(page, errors);
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  context.on('serviceworker', (worker) => listen(worker, errors));
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  listen(first, errors);
  const extensionId = new URL(first.url()).host;
  const panelUrl = `chrome-extension://${extensionId}/sidepanel.html`;

  const openQuietly = async () => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${quietPage}`);
    return page;
  };
  const anyPage = async (): Promise<{ page: Page; done: () => Promise<void> }> => {
    const page = await openQuietly();
    return { page, done: () => page.close() };
  };

  // One that was killed a moment ago is still named among those that run.
  const isAlive = (running: Worker) => {
    const silence = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1_000));
    const answer = running.evaluate(() => true).catch(() => false);
    return Promise.race([answer, silence]);
  };
  const worker = async () => {
    for (;;) {
      for (const running of context.serviceWorkers().toReversed()) {
        if (await isAlive(running)) return running;
      }
      const { page, done } = await anyPage();
      await page.evaluate(knock);
      await done();
    }
  };

  const paperboy: PaperboyChromium = {
    context,
    extensionId,
    panelUrl,
    errors,
    worker,
    badge: async () => {
      const { page, done } = await anyPage();
      const badge = await page.evaluate(async () => ({
        text: await chrome.action.getBadgeText({}),
        title: await chrome.action.getTitle({}),
      }));
      await done();
      return badge;
    },
    openPanel: async () => {
      const page = await context.newPage();
      await page.goto(panelUrl);
      return page;
    },
    quietPage: openQuietly,
    killWorker: async () => {
      const browser = context.browser();
      const session = browser
        ? await browser.newBrowserCDPSession()
        : await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      const { targetInfos } = await session.send('Target.getTargets');
      for (const { type, targetId, url } of targetInfos) {
        if (type === 'service_worker' && url.includes(extensionId)) {
          await session.send('Target.closeTarget', { targetId });
        }
      }
      await session.detach();
    },
    rows: async (table, page) => {
      const here = page ? { page, done: async () => {} } : await anyPage();
      const rows = await here.page.evaluate(readTable, table);
      await here.done();
      return (rows ?? []) as Record<string, unknown>[];
    },
    close: () => context.close(),
  };
  if (isKillMode) {
    await first.evaluate(untilActivated);
    killBeforeSteps(context.pages()[0] ?? (await context.newPage()), paperboy.killWorker);
  }
  return paperboy;
}
