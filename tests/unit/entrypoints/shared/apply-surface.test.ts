// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { applySurface } from '../../../../entrypoints/shared/apply-surface.ts';
import { paperLinkPatterns } from '../../../../papers/paper-link.ts';
import { settings } from '../../../../papers/settings.ts';

const known = { sidePanel: browser.sidePanel };
const setPanelBehavior = vi.fn(async () => {});
const chrome = { sidePanel: { setPanelBehavior } };
const firefox = { sidebarAction: { toggle: vi.fn() } };
const menus: { id?: string | undefined }[] = [];
const setPopup = vi.spyOn(browser.action, 'setPopup');

beforeEach(() => {
  setPopup.mockReset().mockImplementation(async () => {});
  setPanelBehavior.mockClear();
  vi.spyOn(browser.contextMenus, 'removeAll').mockImplementation(async () => void menus.splice(0));
  vi.spyOn(browser.contextMenus, 'create').mockImplementation((item) => menus.push(item));
});
afterEach(() => Object.assign(browser, known, { sidebarAction: undefined }));

function inBrowser(offers: object) {
  Object.assign(browser, { sidePanel: undefined, sidebarAction: undefined }, offers);
}

test.each([
  ['Chrome', chrome, 'panel', '', 'searchInPanel'],
  ['Chrome', chrome, 'popup', 'sidepanel.html?popup', 'searchInTab'],
  ['Chrome', chrome, 'tab', '', 'searchInTab'],
  ['Firefox', firefox, 'panel', '', 'searchInPanel'],
  ['Firefox', firefox, 'popup', 'sidepanel.html?popup', 'searchInTab'],
  ['Firefox', firefox, 'tab', 'sidepanel.html?tab', 'searchInTab'],
  ['a browser with neither', {}, 'panel', 'sidepanel.html?popup', 'searchInTab'],
  ['a browser with neither', {}, 'tab', '', 'searchInTab'],
] as const)(
  '%s: %4$s is the search where the user has chosen %2$s',
  async (_, offers, surface, popup, search) => {
    inBrowser(offers);
    await applySurface(surface);
    expect(setPopup.mock.calls).toEqual([[{ popup }]]);
    expect(menus.map(({ id }) => id)).toContain(search);
    expect(menus.filter(({ id }) => id?.startsWith('search'))).toHaveLength(1);
  },
);

test('Chrome’s own click opens the panel only where that is chosen', async () => {
  inBrowser(chrome);
  for (const surface of settings.surface.choices) await applySurface(surface);
  expect(setPanelBehavior.mock.calls).toEqual([
    [{ openPanelOnActionClick: true }],
    [{ openPanelOnActionClick: false }],
    [{ openPanelOnActionClick: false }],
  ]);
});

test('the menus are put up once, however often a start and a change come together', async () => {
  inBrowser(chrome);
  await Promise.all([applySurface('panel'), applySurface('panel')]);
  const contexts = ['action'];
  expect(menus).toEqual([
    { id: 'refresh', title: 'Refresh', contexts },
    { id: 'markAllSeen', title: 'Mark all seen', contexts },
    { id: 'openInTab', title: 'Open in a tab', contexts },
    { id: 'settings', title: 'Settings', contexts },
    {
      id: 'savePaper',
      title: 'Save this paper',
      contexts: ['link'],
      targetUrlPatterns: paperLinkPatterns,
    },
    { id: 'searchInPanel', title: 'Search Paperboy for “%s”', contexts: ['selection'] },
  ]);
});
