import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showPanel } from '../../fixtures/panel.tsx';

const popover = { hidePopover: vi.fn() };

beforeEach(() => {
  for (const act of Object.values(popover)) act.mockReset();
  Object.assign(HTMLElement.prototype, popover);
});

afterEach(() => {
  for (const name of Object.keys(popover)) Reflect.deleteProperty(HTMLElement.prototype, name);
});

test('the menu belongs to its button, which opens and closes it', () => {
  showPanel();
  const id = screen.getByRole('button', { name: 'More' }).getAttribute('popovertarget');
  const menu = document.querySelector(`[popover="auto"]#${id}`);
  expect(menu?.textContent).toContain('Export everything (JSON)');
});

test.each([
  ['Mark this list as seen', 'markAllSeen', []],
  ['Export everything (JSON)', 'exportJson', []],
  ['Open in a tab', 'openInTab', []],
  ['Settings', 'openSettings', []],
  ['Keyboard shortcuts', 'showHelp', [true]],
] as const)('“%s” does so and closes the menu', async (name, action, args) => {
  const { actions, user } = showPanel();
  await user.click(screen.getByRole('button', { name }));
  expect(actions[action].mock.calls).toEqual([args]);
  expect(popover.hidePopover).toHaveBeenCalledOnce();
});
