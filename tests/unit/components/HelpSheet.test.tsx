import { render, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { HelpSheet } from '../../../components/HelpSheet.tsx';
import { keys } from '../../../components/keys.ts';
import { aView, watchedActions, wordsOf } from '../../fixtures/panel.tsx';

const keyOfCap: Record<string, string> = { '←': 'ArrowLeft', '→': 'ArrowRight', Esc: 'Escape' };

/** The keys of a row: `1 – 9` stands for all of them, `⇧ P` for a capital. */
function keysOf(term: Element): string[] {
  const caps = [...term.querySelectorAll('kbd')].map(wordsOf);
  const named = caps.map((cap) => keyOfCap[cap] ?? cap.replace('⇧ ', ''));
  if (!wordsOf(term).includes('–')) return named;
  const [from = 0, to = 0] = named.map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

function showHelp() {
  const actions = watchedActions();
  render(<HelpSheet view={aView()} actions={actions} />);
  return { actions, sheet: screen.getByRole('dialog', { name: 'Keyboard' }) };
}

/** Links that open behind the page share a row. */
const meaningOf = (act = '') => act.replace(/^.*-(?=behind$)/, '');

test('the sheet lists every key, and keys of one meaning together', () => {
  const { sheet } = showHelp();
  const listed = [...sheet.querySelectorAll('dt')].map(keysOf);
  expect(listed.flat().sort()).toEqual(Object.keys(keys).sort());
  for (const together of listed) {
    expect(new Set(together.map((key) => meaningOf(keys[key]))).size).toBe(1);
  }
  const meanings = [...sheet.querySelectorAll('dd')].map(wordsOf);
  expect(new Set(meanings).size).toBe(listed.length);
});

test('the sheet has its keys in named groups', () => {
  const { sheet } = showHelp();
  const groups = within(sheet).getAllByRole('heading', { level: 3 });
  expect(groups.map(wordsOf)).toEqual([
    'Reading',
    'Deciding',
    'Selecting',
    'In a new tab',
    'Lists',
  ]);
  for (const group of groups) expect(group.parentElement?.querySelector('dl')).not.toBeNull();
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
  expect(actions.showSheet).toHaveBeenCalledExactlyOnceWith(undefined);
});
