import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tabPatterns } from '../../../papers/open-tab/tab-sites.ts';
import { initialSettings } from '../../../papers/settings.ts';
import { showPanel } from '../../fixtures/panel.tsx';

const popover = { hidePopover: vi.fn() };

beforeEach(() => {
  for (const act of Object.values(popover)) act.mockReset();
  Object.assign(HTMLElement.prototype, popover);
});

afterEach(() => {
  for (const name of Object.keys(popover)) Reflect.deleteProperty(HTMLElement.prototype, name);
});

/** Opens the menu, as a browser does: its choices come then. */
async function openMenu(fields: Parameters<typeof showPanel>[0] = {}) {
  const shown = showPanel(fields);
  const menu = document.querySelector('#more-menu');
  menu?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  await screen.findByRole('button', { name: 'Settings' });
  return shown;
}

test('the menu belongs to its button, which opens and closes it', async () => {
  await openMenu();
  const id = screen.getByRole('button', { name: 'More' }).getAttribute('popovertarget');
  const menu = document.querySelector(`[popover="auto"]#${id}`);
  expect(menu?.textContent).toContain('Export everything (JSON)');
});

test.each([
  ['Mark this list as seen', 'markAllSeen', []],
  ['Export everything (JSON)', 'exportJson', []],
  ['Muted …', 'showSheet', ['mutes']],
  ['Open in a tab', 'openInTab', []],
  ['Settings', 'openSettings', []],
  ['Keyboard shortcuts', 'showSheet', ['help']],
] as const)('“%s” does so and closes the menu', async (name, action, args) => {
  const { actions, user } = await openMenu();
  await user.click(screen.getByRole('button', { name }));
  expect(actions[action].mock.calls).toEqual([args]);
  expect(popover.hidePopover).toHaveBeenCalledOnce();
});

test('the open tab’s paper is offered: one click asks for the sites, and turns it on', async () => {
  const { actions, user } = await openMenu();
  await user.click(screen.getByRole('button', { name: 'Show the open tab’s paper' }));
  expect(actions.askHosts).toHaveBeenCalledExactlyOnceWith(tabPatterns);
  expect(actions.setSetting).toHaveBeenCalledExactlyOnceWith('tabPaper', true);
});

test('what is on already is not offered', async () => {
  await openMenu({ settings: { ...initialSettings, tabPaper: true } });
  expect(screen.queryByRole('button', { name: 'Show the open tab’s paper' })).toBeNull();
});
