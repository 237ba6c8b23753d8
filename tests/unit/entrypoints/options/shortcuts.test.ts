import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openShortcutSettings, readShortcuts } from '../../../../entrypoints/options/shortcuts.ts';

test('shortcuts are the browser’s, with what it leaves out as nothing', async () => {
  const getAll = vi.fn(async () => [{ name: '_execute_action', shortcut: 'Alt+P' }, {}]);
  Object.assign(browser, { commands: { getAll } });
  expect(await readShortcuts()).toEqual([
    { name: '_execute_action', description: '', keys: 'Alt+P' },
    { name: '', description: '', keys: '' },
  ]);
});

test('a browser without shortcuts has none', async () => {
  Reflect.deleteProperty(browser, 'commands');
  expect(await readShortcuts()).toEqual([]);
});

test('they are changed where the browser says so, and else on Chrome’s page', async () => {
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  Object.assign(browser, { commands: {} });
  await openShortcutSettings();
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });

  const open = vi.fn(async () => {});
  Object.assign(browser, { commands: { openShortcutSettings: open } });
  await openShortcutSettings();
  expect(open).toHaveBeenCalledOnce();
  expect(create).toHaveBeenCalledOnce();
});
