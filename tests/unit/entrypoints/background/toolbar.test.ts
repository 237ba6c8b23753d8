// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { prepareToolbar, toggleSidebar } from '../../../../entrypoints/background/toolbar.ts';

const known = { sidePanel: browser.sidePanel };
afterEach(() => Object.assign(browser, known, { sidebarAction: undefined }));

/** What a browser offers for its side: Chrome’s panel, Firefox’s sidebar, or nothing. */
function aBrowser(offers: { sidePanel?: object; sidebarAction?: object }) {
  const setPopup = vi.spyOn(browser.action, 'setPopup').mockImplementation(async () => {});
  setPopup.mockClear();
  Object.assign(browser, { sidePanel: undefined, sidebarAction: undefined }, offers);
  return setPopup;
}

test('Chrome’s own click opens and closes the side panel', async () => {
  const setPanelBehavior = vi.fn(async () => {});
  const setPopup = aBrowser({ sidePanel: { setPanelBehavior } });
  await prepareToolbar();
  toggleSidebar();
  expect(setPanelBehavior.mock.calls).toEqual([[{ openPanelOnActionClick: true }]]);
  expect(setPopup).not.toHaveBeenCalled();
});

test('in Firefox a click opens and closes the sidebar, before anything else is awaited', async () => {
  const toggle = vi.fn(async () => {});
  const setPopup = aBrowser({ sidebarAction: { toggle } });
  await prepareToolbar();
  expect(toggle).not.toHaveBeenCalled();
  toggleSidebar();
  expect(toggle).toHaveBeenCalledTimes(1);
  expect(setPopup).not.toHaveBeenCalled();
});

test('a browser without either shows the same page as a popup', async () => {
  const setPopup = aBrowser({});
  await prepareToolbar();
  expect(setPopup.mock.calls).toEqual([[{ popup: 'sidepanel.html?popup' }]]);
  expect(toggleSidebar).not.toThrow();
});
