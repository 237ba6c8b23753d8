import { defineConfig } from 'wxt';
import { mediaHosts, mediaPattern } from './papers/media.ts';
import { tabPatterns } from './papers/open-tab/tab-sites.ts';
import { sources } from './papers/sources/registry.ts';
import { zoteroOrigin, zoteroPattern } from './papers/zotero/address.ts';
import { fewLateChunks } from './scripts/chunks.ts';
import { className } from './scripts/class-name.ts';
import { modernDexie, withoutUnused } from './scripts/lean-dexie.ts';

const hosts = sources.map(({ host }) => host);

/** The origin of a match pattern. */
function originOf(pattern: string): string {
  return pattern.replace(/\/\*$/, '');
}

const extensionPagesPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  'media-src blob:',
  `connect-src ${[...hosts, ...mediaHosts.map(mediaPattern), zoteroOrigin].map(originOf).join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** What Vite makes of an import of a late part: a loader around it, with a list of styles that is always empty. */
const wrappedWhole = /[\w$]+\(\(\)=>(import\(`[^`]+`\)(?:\.then\([\w$]+=>[\w$.]+\))?),\[\]\)/g;
const wrappedNames =
  /[\w$]+\(async\(\)=>\{let\{(?<names>[^{}]+)\}=await (import\(`[^`]+`\)(?:\.then\([\w$]+=>[\w$.]+\))?);return\{\k<names>\}\},\[\]\)/g;

/**
 * Late parts are imported as they are: one style sheet has all their styles, and every file lies on the reader's own
 * disk, so that Vite's loader of styles and preloads would only cost first-screen bytes.
 */
const plainImports = {
  name: 'paperboy:plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.includes('vite/preload-helper')
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
  generateBundle: {
    order: 'post' as const,
    handler: (_: unknown, bundle: Record<string, { code?: string }>) => {
      for (const file of Object.values(bundle)) {
        if (file.code === undefined) continue;
        file.code = file.code.replace(wrappedWhole, '$1').replace(wrappedNames, '$2');
      }
    },
  },
};

/** Dexie is half of the worker, which needs little of it. */
const withoutUnusedDexie = {
  name: 'paperboy:without-unused-dexie',
  enforce: 'pre' as const,
  transform(this: { parse: (code: string) => object }, code: string, id: string) {
    return id.includes(modernDexie)
      ? { code: withoutUnused(code, this.parse(code)), map: null }
      : undefined;
  },
};

/** A page names its script's own imports, so that they are read beside it and not behind it; a script names none. */
const aheadOfPages = (
  _: string,
  imports: string[],
  { hostType }: { hostType: 'html' | 'js' },
): string[] => (hostType === 'html' ? imports : []);

export default defineConfig({
  imports: false,
  // What nothing is built from: pictures of the gallery, and what tests and demos leave behind.
  zip: { excludeSources: ['docs/screenshots/**', 'test-results/**', '*.png'] },
  vite: () => ({
    resolve: { alias: [{ find: /^dexie$/, replacement: modernDexie }] },
    css: { modules: { generateScopedName: className } },
    build: {
      modulePreload: { polyfill: false, resolveDependencies: aheadOfPages },
      cssCodeSplit: false,
    },
    plugins: [plainImports, withoutUnusedDexie, fewLateChunks(import.meta.dirname)],
    worker: { plugins: () => [withoutUnusedDexie] },
  }),
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'alarms',
      'contextMenus',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: hosts,
    optional_permissions: ['downloads', 'notifications'],
    optional_host_permissions: [...mediaHosts.map(mediaPattern), ...tabPatterns, zoteroPattern],
    omnibox: { keyword: 'pb' },
    incognito: 'not_allowed',
    // The development server needs a looser policy, which WXT writes itself.
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: extensionPagesPolicy },
    }),
    commands: {
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+P' },
      },
    },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: {
      default_title: '__MSG_extName__',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
      ...(browser === 'firefox' && {
        default_area: 'navbar',
        theme_icons: [16, 32].map((size) => ({
          light: `icon/${size}-dark.png`,
          dark: `icon/${size}.png`,
          size,
        })),
      }),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'paperboy@paperboy.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
