// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { clickIcon, prepareSurface } from '../../../../entrypoints/background/toolbar.ts';
import { changeSetting } from '../../../../storage/change-setting.ts';
import { anEmptyDatabase } from '../../../fixtures/factories.ts';

const known = { sidePanel: browser.sidePanel };
const setPanelBehavior = vi.fn(async () => {});
const setPopup = vi.spyOn(browser.action, 'setPopup');
beforeEach(() => {
  vi.spyOn(browser.contextMenus, 'removeAll').mockImplementation(async () => {});
  vi.spyOn(browser.contextMenus, 'create').mockImplementation(() => 1);
  setPopup.mockReset().mockImplementation(async () => {});
  setPanelBehavior.mockClear();
  Object.assign(browser, { sidePanel: { setPanelBehavior }, sidebarAction: undefined });
});
afterEach(() => Object.assign(browser, known, { sidebarAction: undefined }));

async function tabs(): Promise<(string | undefined)[]> {
  return (await browser.tabs.query({})).map(({ url }) => url);
}

test('a start makes the click open what the user has chosen', async () => {
  const db = anEmptyDatabase();
  await prepareSurface(db);
  expect(setPanelBehavior).toHaveBeenLastCalledWith({ openPanelOnActionClick: true });
  await changeSetting(db, 'surface', 'popup');
  await prepareSurface(db);
  expect(setPanelBehavior).toHaveBeenLastCalledWith({ openPanelOnActionClick: false });
  expect(setPopup).toHaveBeenLastCalledWith({ popup: 'sidepanel.html?popup' });
});

test('in Firefox a click opens and closes the sidebar, before anything else is awaited', async () => {
  const toggle = vi.fn(async () => {});
  Object.assign(browser, { sidePanel: undefined, sidebarAction: { toggle } });
  const clicked = clickIcon(anEmptyDatabase());
  expect(toggle).toHaveBeenCalledTimes(1);
  await clicked;
});

test('where the user has chosen a tab, a click opens one', async () => {
  const db = anEmptyDatabase();
  await changeSetting(db, 'surface', 'tab');
  await clickIcon(db);
  expect(await tabs()).toContain(browser.runtime.getURL('/sidepanel.html'));
});

test('a click that comes before the first start has ended opens no tab', async () => {
  const before = await tabs();
  await clickIcon(anEmptyDatabase());
  expect(await tabs()).toEqual(before);
});
