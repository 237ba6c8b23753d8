import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { countFacets } from '../../../papers/facets.ts';
import { noFilters } from '../../../papers/filters/registry.ts';
import { aRow } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const lampCo = { name: 'lamp-co', fullName: 'Lamp Co' };
const rows = [
  aRow({ upvotes: 3 }, undefined, true),
  aRow({ upvotes: 12, organisation: lampCo, githubRepo: 'https://github.com/lamp/oil' }),
  aRow({ upvotes: 60, organisation: lampCo }),
];
const options = (name: string) =>
  [...screen.getByRole('combobox', { name }).querySelectorAll('option')].map(wordsOf);

describe('every choice tells how many papers it would leave', () => {
  test('the chips', () => {
    showPanel({ rows });
    expect(screen.getByRole('button', { name: 'Only new 1', pressed: false })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Has code 1', pressed: false })).toBeTruthy();
  });

  test('the upvotes', () => {
    showPanel({ rows });
    expect(options('Upvotes')).toEqual([
      'Upvotes',
      '▲ 5+ (2)',
      '▲ 10+ (2)',
      '▲ 25+ (1)',
      '▲ 50+ (1)',
      '▲ 100+ (0)',
    ]);
  });

  test('the organisations', () => {
    showPanel({ rows });
    expect(options('Organisation')).toEqual(['Organisation', 'Lamp Co (2)']);
  });
});

describe('a choice is handed on', () => {
  test.each([
    ['Only new 1', 'newOnly'],
    ['Has code 1', 'hasCode'],
  ] as const)('the chip “%s” is switched on and off', async (name, id) => {
    const { actions, user, change } = showPanel({ rows });
    await user.click(screen.getByRole('button', { name }));
    expect(actions.setFilter).toHaveBeenLastCalledWith(id, true);
    change({ filters: { ...noFilters, [id]: true } });
    await user.click(screen.getByRole('button', { name, pressed: true }));
    expect(actions.setFilter).toHaveBeenLastCalledWith(id, false);
  });

  test.each([
    ['Upvotes', '▲ 10+ (2)', 'minUpvotes', 10],
    ['Organisation', 'Lamp Co (2)', 'organisation', 'lamp-co'],
  ] as const)('%s: %s', async (name, option, id, value) => {
    const { actions, user } = showPanel({ rows });
    await user.selectOptions(screen.getByRole('combobox', { name }), option);
    expect(actions.setFilter).toHaveBeenCalledExactlyOnceWith(id, value);
  });

  test('words, as they are typed', async () => {
    const { actions, user } = showPanel({ rows });
    await user.type(screen.getByRole('searchbox', { name: 'Filter this list' }), 'j');
    expect(actions.setFilter).toHaveBeenCalledExactlyOnceWith('text', 'j');
  });
});

describe('a choice that is on', () => {
  const filters = { ...noFilters, minUpvotes: 10, organisation: 'lamp-co', text: 'oil' };

  test('is shown, and can be taken off', () => {
    showPanel({ rows, filters });
    expect(screen.getByRole('combobox', { name: 'Upvotes' })).toHaveProperty('value', '10');
    expect(options('Upvotes')[0]).toBe('Any number of upvotes');
    expect(screen.getByRole('combobox', { name: 'Organisation' })).toHaveProperty(
      'value',
      'lamp-co',
    );
    expect(options('Organisation')[0]).toBe('Any organisation');
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'oil');
  });

  test('stays shown where the list no longer has it', () => {
    showPanel({ rows, filters: { ...noFilters, organisation: 'gone' } });
    expect(options('Organisation')).toEqual(['Any organisation', 'gone', 'Lamp Co (2)']);
    expect(screen.getByRole('combobox', { name: 'Organisation' })).toHaveProperty('value', 'gone');
  });

  test('tells how many of how many are left, and a click clears all', async () => {
    const { actions, user } = showPanel({
      rows: rows.slice(1),
      members: 3,
      filters,
      facets: countFacets(rows, filters),
    });
    expect(screen.getByText('2 of 3')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(actions.clearFilters).toHaveBeenCalledOnce();
  });

  test('as a keyword is a chip with its count, and a press takes it off', async () => {
    const lamps = { ...noFilters, keyword: 'Lanterns' };
    const { actions, user } = showPanel({ rows, filters: lamps });
    await user.click(
      screen.getByRole('button', { name: 'Keyword: Lanterns 3 . Take this keyword off' }),
    );
    expect(actions.setFilter).toHaveBeenCalledExactlyOnceWith('keyword', '');
  });

  test('is not spoken of while all are off', () => {
    showPanel({ rows });
    expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Keyword/ })).toBeNull();
  });
});

describe('leaving the search field', () => {
  test.each([
    ['Enter', []],
    ['Escape', [['text', '']]],
  ])('%s gives the focus back to the list', async (key, calls) => {
    const { actions, user } = showPanel({ rows, filters: { ...noFilters, text: 'oil' } });
    screen.getByRole('searchbox').focus();
    await user.keyboard(`{${key}}`);
    expect(actions.setFilter.mock.calls).toEqual(calls);
    expect(document.activeElement).toBe(screen.getAllByRole('article')[0]);
  });

  test.each(['Enter', 'Escape'])('%s belongs to the input method while it composes', (key) => {
    const { actions } = showPanel({ rows, filters: { ...noFilters, text: 'oil' } });
    const field = screen.getByRole('searchbox');
    field.focus();
    fireEvent.keyDown(field, { key, isComposing: true });
    expect(actions.setFilter).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field);
  });
});
