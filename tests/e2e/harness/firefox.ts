import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../../../scripts/find-browser.mjs';
import { Marionette } from './marionette.ts';
import { readTable } from './read-database.ts';

const firefoxBuild = new URL('../../../.output/firefox-mv3', import.meta.url).pathname;
export const extensionId = 'paperboy@paperboy.example';
const uuid = 'b7d4c6de-5a4e-4f0a-9d6e-7a1c2f3e4d5a';
const sidebarId = 'paperboy_paperboy_example-sidebar-action';

/** Firefox with the production build, unmodified. */
export interface PaperboyFirefox {
  /** Runs the body of an async function in the page that is open. */
  inPage<T>(body: string, ...args: unknown[]): Promise<T>;
  /** Runs it in the browser's own window. */
  inBrowser<T>(body: string, ...args: unknown[]): Promise<T>;
  /** Presses the first element that matches as a mouse would: only that is an act of the user's to Firefox. */
  press(selector: string): Promise<void>;
  /** What Firefox asks the user just now, in its own words; null while it asks nothing. */
  question(): Promise<string | null>;
  /** Answers it. */
  answer(isYes: boolean): Promise<void>;
  /** Opens the panel's page in the tab. */
  openPanel(): Promise<void>;
  /** Opens the settings page in the tab. */
  openSettings(): Promise<void>;
  badge(): Promise<{ text: string; title: string }>;
  alarmNames(): Promise<string[]>;
  terminateBackground(): Promise<void>;
  rows(table: string): Promise<Record<string, unknown>[]>;
  /** Opens or closes the sidebar, as the toolbar button does. */
  toggleSidebar(): Promise<void>;
  /** The sidebar on show, its width in CSS pixels. */
  sidebar(): Promise<{ width: number; url: string } | null>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

type Preferences = Record<string, string | number | boolean>;

function preferences(
  proxyPort: number,
  marionettePort: number,
  hasZotero: boolean,
  more: Preferences,
): string {
  const values: Preferences = {
    'marionette.port': marionettePort,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    // Zotero's one address is the browser's own machine.
    'network.proxy.allow_hijacking_localhost': hasZotero,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    'intl.locale.requested': 'en-US',
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'sidebar.revamp': false,
    // An add-on that is installed anew at each start keeps what it stored.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // Else an answer counts only half a second after the question.
    'security.notification_enable_delay': 0,
    ...more,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

/** A port that is free right now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The folders of a profile in which Firefox keeps what the extension stores: its database, and `storage.local`. */
export function storageOf(profileDir: string): { database: string; local: string } {
  const folder = join(profileDir, 'storage/default', `moz-extension+++${uuid}`);
  return { database: join(folder, 'idb'), local: `${folder}^userContextId=4294967295` };
}

export async function launchFirefox({
  proxyPort,
  hasZotero = false,
  profileDir,
  preferences: more = {},
}: {
  proxyPort: number;
  /** The proxy leads to a Zotero as well. */
  hasZotero?: boolean;
  /** Preferences of the browser, beside those that every test has. */
  preferences?: Preferences;
  /** A profile to go on with, which stays; one of its own where none is given. */
  profileDir?: string;
}): Promise<PaperboyFirefox> {
  const executable = findFirefox();
  if (!executable) throw new Error('No Firefox found: install it, or name it in PAPERBOY_FIREFOX.');
  const profile = profileDir ?? mkdtempSync(join(tmpdir(), 'paperboy-firefox-'));
  const marionettePort = await freePort();
  writeFileSync(join(profile, 'user.js'), preferences(proxyPort, marionettePort, hasZotero, more));
  const program = spawn(
    executable,
    [
      '-headless',
      '-no-remote',
      '-profile',
      profile,
      '--marionette',
      '--remote-allow-system-access',
    ],
    { stdio: 'ignore' },
  );
  const marionette = await Marionette.connect(marionettePort);
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await marionette.send('Addon:Install', { path: firefoxBuild, temporary: true });

  const inPage: PaperboyFirefox['inPage'] = (body, ...args) =>
    marionette.run('content', body, ...args);
  const inBrowser: PaperboyFirefox['inBrowser'] = (body, ...args) =>
    marionette.run('chrome', body, ...args);
  const open = async (file: string) => {
    await marionette.send('Marionette:SetContext', { value: 'content' });
    await marionette.send('WebDriver:Navigate', { url: `moz-extension://${uuid}/${file}` });
  };
  const sidebar: PaperboyFirefox['sidebar'] = () =>
    inBrowser(`
      const frame = document.getElementById('sidebar');
      const page = frame?.contentDocument?.getElementById('webext-panels-browser');
      if (!SidebarController.isOpen || !page) return null;
      return { width: page.getBoundingClientRect().width, url: page.currentURI.spec };`);

  return {
    inPage,
    inBrowser,
    press: async (selector) => {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      const found = await marionette.send('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      const [id] = Object.values(found as Record<string, string>);
      await marionette.send('WebDriver:ElementClick', { id });
    },
    question: () =>
      inBrowser(`return PopupNotifications.panel.firstElementChild?.textContent ?? null;`),
    answer: async (isYes) => {
      await inBrowser(
        `const { button, secondaryButton } = PopupNotifications.panel.firstElementChild;
        (args[0] ? button : secondaryButton).click();`,
        isYes,
      );
    },
    openPanel: () => open('sidepanel.html'),
    openSettings: () => open('options.html'),
    badge: () =>
      inPage(
        'return { text: await browser.action.getBadgeText({}), title: await browser.action.getTitle({}) };',
      ),
    alarmNames: () => inPage('return (await browser.alarms.getAll()).map(({ name }) => name);'),
    terminateBackground: () =>
      inBrowser(
        `await WebExtensionPolicy.getByID('${extensionId}').extension.terminateBackground({ disableResetIdleForTest: true });`,
      ),
    rows: async (table) =>
      (await inPage<Record<string, unknown>[] | null>(
        `return await (${readTable.toString()})(args[0]);`,
        table,
      )) ?? [],
    toggleSidebar: () => inBrowser(`await SidebarController.toggle('${sidebarId}');`),
    sidebar,
    screenshot: async () => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      const picture = await marionette.send('WebDriver:TakeScreenshot', { full: false });
      return Buffer.from(String(picture), 'base64');
    },
    kill: async () => {
      const gone = once(program, 'close');
      program.kill('SIGKILL');
      await gone;
      marionette.close();
    },
    close: async () => {
      const gone = once(program, 'close');
      // A profile that is gone on with is left in good order.
      if (profileDir) await marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] });
      marionette.close();
      // One that is thrown away needs none: Firefox can take a minute to end where a window was just opened.
      if (!profileDir) program.kill('SIGKILL');
      await gone;
      if (!profileDir) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
