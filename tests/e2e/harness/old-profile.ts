import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/find-browser.mjs';
import { bundle } from './bundle.ts';
import { chromeBuild } from './chromium.ts';
import type { rawStore } from './raw-store-in-page.ts';
import { readTable } from './read-database.ts';

/** What a version of the product left on somebody's disk. */
type RawStore = Parameters<typeof rawStore.write>[0];

/** What lies in a profile, read by nobody's code. */
export interface Raw {
  version: number;
  rows: Record<string, Record<string, unknown>[]>;
}

/** One place for two extensions, by which both are the same to the browser: a bare one, and the production build. */
export interface OldProfile {
  folder: string;
  extensionDir: string;
  /** Writes a store into the profile, as it is without any of the product's code. */
  write(store: RawStore): Promise<void>;
  /**
   * Reads what is there in the same way, from a copy: Chromium goes on writing behind what a kill cut short, and takes
   * such a store for damaged when it is opened once more.
   */
  read(): Promise<Raw>;
  /** Opens the panel of what lies in the extension's place, whether a worker of it starts or not. */
  visit(work: (page: Page) => Promise<void>): Promise<void>;
  /** Puts the production build into its place: the next browser runs it. */
  install(): void;
  /** Remembers the profile as it is, or goes back to what it was. */
  keep(): void;
  restore(): void;
  remove(): void;
}

const bareManifest = {
  manifest_version: 3,
  name: 'Bare',
  version: '0.0.1',
  permissions: ['storage', 'unlimitedStorage'],
};

/** The id that Chromium gives to an extension of this folder. */
export function idOf(extensionDir: string): string {
  const hash = createHash('sha256').update(extensionDir).digest('hex').slice(0, 32);
  return [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

async function readAll(page: Page): Promise<Raw> {
  const found = await page.evaluate(async () => {
    const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
    const opening = indexedDB.open('paperboy');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    const database = await promise;
    const { version, objectStoreNames } = database;
    database.close();
    return { version, tables: [...objectStoreNames] };
  });
  const rows: Raw['rows'] = {};
  for (const table of found.tables) {
    rows[table] = ((await page.evaluate(readTable, table)) ?? []) as Raw['rows'][string];
  }
  return { version: found.version, rows };
}

export async function oldProfile(): Promise<OldProfile> {
  const home = mkdtempSync(join(tmpdir(), 'paperboy-old-'));
  const [folder, kept, looked, extensionDir] = ['profile', 'kept', 'looked', 'extension'].map(
    (name) => join(home, name),
  ) as [string, string, string, string];
  const script = await bundle(new URL('./raw-store-in-page.ts', import.meta.url).pathname);
  const copy = (from: string, to: string) => {
    rmSync(to, { recursive: true, force: true, maxRetries: 3 });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  };
  const visit = async <Result>(
    profileDir: string,
    work: (page: Page) => Promise<Result>,
  ): Promise<Result> => {
    const context = await chromium.launchPersistentContext(profileDir, {
      ...{ executablePath: findChromium() ?? '', headless: true, chromiumSandbox: false },
      args: [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`],
    });
    try {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${idOf(extensionDir)}/sidepanel.html`);
      return await work(page);
    } finally {
      await context.close();
    }
  };
  const bare = <Result>(profileDir: string, work: (page: Page) => Promise<Result>) => {
    rmSync(extensionDir, { recursive: true, force: true });
    mkdirSync(extensionDir);
    writeFileSync(join(extensionDir, 'manifest.json'), JSON.stringify(bareManifest));
    writeFileSync(join(extensionDir, 'sidepanel.html'), '<!doctype html><title>Bare</title>');
    return visit(profileDir, work);
  };
  return {
    folder,
    extensionDir,
    visit: (work) => visit(folder, work),
    write: (store) =>
      bare(folder, async (page) => {
        await page.evaluate(script);
        await page.evaluate(
          (wanted) =>
            (globalThis as unknown as { rawStore: typeof rawStore }).rawStore.write(wanted),
          store,
        );
      }),
    read: () => {
      copy(folder, looked);
      return bare(looked, readAll);
    },
    install: () => copy(chromeBuild, extensionDir),
    keep: () => copy(folder, kept),
    restore: () => copy(kept, folder),
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}
