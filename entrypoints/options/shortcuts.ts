import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/settings-view.ts';

/** Firefox's own call, which Chrome's types do not know. */
interface ShortcutSettings {
  openShortcutSettings: () => Promise<void>;
}

function hasShortcutSettings(api: object): api is ShortcutSettings {
  return 'openShortcutSettings' in api;
}

/** The shortcuts as the browser has them now, also where the user has changed them; none on a phone. */
export async function readShortcuts(): Promise<Shortcut[]> {
  if (!('commands' in browser)) return [];
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }));
}

/** Opens the browser's own page for shortcuts: no extension may set them itself. */
export async function openShortcutSettings(): Promise<void> {
  if (hasShortcutSettings(browser.commands)) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
