import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { initialSettings } from '../../../papers/settings.ts';
import { showPanel } from '../../fixtures/panel.tsx';

const off = { settings: { ...initialSettings, singleKeys: false } };

test('a panel whose single keys are off takes no letter for a command', async () => {
  const { actions, user, view } = showPanel(off);
  screen.getAllByRole('article')[0]?.focus();
  await user.keyboard('jsoeu?/');
  expect(actions.toggleSaved).not.toHaveBeenCalled();
  expect(actions.toggleOpen).not.toHaveBeenCalled();
  expect(actions.toggleSeen).not.toHaveBeenCalled();
  expect(actions.undo).not.toHaveBeenCalled();
  expect(actions.showSheet).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(actions.toggleOpen).toHaveBeenCalledExactlyOnceWith(view.currentId);
});

test('the toast names no key that does nothing', () => {
  const notice = { kind: 'saved', title: 'On Lamps', undoes: 1 } as const;
  const { change } = showPanel({ notice, nextUndo: 1 });
  expect(document.querySelector('[role="status"] kbd')).not.toBeNull();
  change(off);
  expect(document.querySelector('[role="status"] kbd')).toBeNull();
});

test('the sheet of the keys says that they are off', async () => {
  showPanel({ ...off, sheet: 'help' });
  expect(await screen.findByText(/switched off in the settings/)).toBeTruthy();
});
