import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { PaperRow } from '../../../papers/paper-row.ts';
import { aRow } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const rowsOf = (count: number) => Array.from({ length: count }, () => aRow());
const attributes = (name: string) =>
  screen.getAllByRole('article').map((card) => card.getAttribute(name));

/** A row that counts how often its card is drawn. */
function watchedRow(): { row: PaperRow; drawn: () => number } {
  const row = aRow();
  const title = vi.fn(() => 'Lamps');
  Object.defineProperty(row.paper, 'title', { get: title });
  return { row, drawn: () => title.mock.calls.length };
}

test('the list is a feed whose articles know their place and their title', () => {
  const rows = rowsOf(3);
  showPanel({ rows });
  expect(screen.getByRole('feed', { name: 'Papers' })).toBeTruthy();
  expect(attributes('data-paper-id')).toEqual(rows.map((row) => row.paper.id));
  expect(attributes('aria-posinset')).toEqual(['1', '2', '3']);
  expect(attributes('aria-setsize')).toEqual(['3', '3', '3']);
  for (const [index, card] of screen.getAllByRole('article').entries()) {
    const title = document.getElementById(card.getAttribute('aria-labelledby') ?? '');
    expect(wordsOf(title)).toBe(rows[index]?.paper.title);
    expect(card.contains(title)).toBe(true);
  }
});

test('only the current card is a stop of the Tab key', () => {
  const rows = rowsOf(3);
  const { change } = showPanel({ rows, currentId: rows[1]?.paper.id });
  expect(attributes('tabindex')).toEqual(['-1', '0', '-1']);
  change({ currentId: rows[2]?.paper.id });
  expect(attributes('tabindex')).toEqual(['-1', '-1', '0']);
});

test('the list can be read aloud while papers are looked for', () => {
  showPanel({ isChecking: true });
  expect(screen.getByRole('feed').hasAttribute('aria-busy')).toBe(false);
});

test('the first frame draws eight cards of all, the next one the others', () => {
  const { change } = showPanel({ rows: rowsOf(20), isWhole: false });
  expect(screen.getAllByRole('article')).toHaveLength(8);
  expect(new Set(attributes('aria-setsize'))).toEqual(new Set(['20']));
  change({ isWhole: true });
  expect(screen.getAllByRole('article')).toHaveLength(20);
});

test('a card is drawn anew only where it says something else', () => {
  const watched = [watchedRow(), watchedRow()];
  const rows = watched.map(({ row }) => row);
  const { change } = showPanel({ rows, currentId: undefined });
  const [first = 0, second = 0] = watched.map(({ drawn }) => drawn());
  change({ notice: { kind: 'exported', count: 1 }, rows: [...rows] });
  expect(watched.map(({ drawn }) => drawn())).toEqual([first, second]);
  change({ openIds: new Set([rows[1]?.paper.id ?? '']) });
  expect(watched[0]?.drawn()).toBe(first);
  expect(watched[1]?.drawn()).toBeGreaterThan(second);
});

test.each<[string, (row: PaperRow) => PaperRow]>([
  ['saved', (row) => ({ ...row, mark: { paperId: row.paper.id, savedAt: 1 } })],
  ['new', (row) => ({ ...row, isNew: true })],
])('a row that has become %s is shown so at once', (state, become) => {
  const [first, second] = [aRow(), aRow()];
  const { change } = showPanel({ rows: [first, second] });
  change({ rows: [first, become(second)] });
  expect(attributes('data-state')).toEqual(['', state]);
});

test('cards that stay keep their element when the list changes around them', () => {
  const rows = rowsOf(3);
  const { change } = showPanel({ rows });
  const before = screen.getAllByRole('article');
  change({ rows: [aRow(), ...rows.slice(1)] });
  expect(screen.getAllByRole('article').slice(1)).toEqual(before.slice(1));
});
