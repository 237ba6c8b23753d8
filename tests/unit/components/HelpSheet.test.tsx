import { render, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { HelpSheet } from '../../../components/HelpSheet.tsx';
import { keys } from '../../../components/keys.ts';
import { watchedActions, wordsOf } from '../../fixtures/panel.tsx';

const keyOfCap: Record<string, string> = { '←': 'ArrowLeft', '→': 'ArrowRight' };

function showHelp() {
  const actions = watchedActions();
  render(<HelpSheet actions={actions} />);
  return { actions, sheet: screen.getByRole('dialog', { name: 'Keyboard' }) };
}

test('the sheet lists every key, and keys of one meaning together', () => {
  const { sheet } = showHelp();
  const listed = [...sheet.querySelectorAll('dt')].map((term) =>
    [...term.querySelectorAll('kbd')].map(wordsOf).map((cap) => keyOfCap[cap] ?? cap),
  );
  expect(listed.flat().sort()).toEqual(Object.keys(keys).sort());
  for (const together of listed) {
    expect(new Set(together.map((key) => keys[key])).size).toBe(1);
  }
  const meanings = [...sheet.querySelectorAll('dd')].map(wordsOf);
  expect(new Set(meanings).size).toBe(listed.length);
});

test('the sheet says where the keys work', () => {
  const { sheet } = showHelp();
  expect(wordsOf(sheet)).toContain('The keys work while the list has the focus.');
});

test('the sheet stands above the page, and closing it is told', async () => {
  const { actions, sheet } = showHelp();
  expect(sheet.hasAttribute('open')).toBe(true);
  await userEvent.click(within(sheet).getByRole('button', { name: 'Close' }));
  expect(sheet.hasAttribute('open')).toBe(false);
  expect(actions.showHelp).toHaveBeenCalledExactlyOnceWith(false);
});
