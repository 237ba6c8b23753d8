import { screen, within } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TabPaper } from '../../../papers/open-tab/tab-paper.ts';
import { unknownPaper } from '../../../papers/paper.ts';
import { initialSettings } from '../../../papers/settings.ts';
import { aMark, aRow } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const line = () => screen.findByRole('region', { name: 'Open tab' });
const aTabPaper = (fields: Partial<TabPaper> = {}): TabPaper => ({
  row: aRow({ title: 'Oil Lamps' }),
  isStored: true,
  of: 1,
  ...fields,
});
const unknown = (mark?: { savedAt: number }): TabPaper => ({
  row: {
    paper: unknownPaper('2511.01234'),
    mark: mark && aMark('2511.01234', mark),
    isNew: false,
  },
  isStored: false,
  of: 1,
});

// Its code comes with the first of them.
beforeAll(async () => {
  await import('../../../components/TabPaperLine.tsx');
});

describe('the state is told in words', () => {
  test.each([
    [undefined, false, 'Not saved'],
    [undefined, true, 'Not saved · new'],
    [{ seenAt: 1 }, false, 'Not saved · seen'],
    [{ seenAt: 1, readAt: 2 }, false, 'Not saved · opened'],
    [{ seenAt: 1, hiddenAt: 2 }, false, 'Not saved · hidden'],
    [{ savedAt: 1, readAt: 2 }, false, 'Saved'],
    [{ savedAt: 1, status: 'to-read' }, false, 'Saved · To read'],
    [{ savedAt: 1, status: 'reading', tags: ['a', 'b'] }, false, 'Saved · Reading · 2 tags'],
    [{ savedAt: 1, status: 'done', tags: ['a'] }, false, 'Saved · Done · 1 tag'],
    [{ tags: ['a'] }, false, 'Not saved · 1 tag'],
  ] as const)('%j, new: %s', async (mark, isNew, words) => {
    const row = aRow({}, mark && { ...mark, tags: [...('tags' in mark ? mark.tags : [])] }, isNew);
    showPanel({ tabPaper: aTabPaper({ row }) });
    expect(wordsOf((await line()).querySelector('[data-saved]'))).toBe(words);
  });

  test('of a paper that is not stored', async () => {
    showPanel({ tabPaper: unknown() });
    expect(wordsOf(await line())).toBe(
      'arXiv 2511.01234Open tab · Not saved · not among your papers',
    );
  });

  test('of one of several papers with the same code', async () => {
    showPanel({ tabPaper: aTabPaper({ of: 3 }) });
    expect(wordsOf(await line())).toContain('Not saved · 1 of 3 papers that link here');
  });
});

test('its title opens the paper, and its bookmark saves it', async () => {
  const tabPaper = aTabPaper();
  const { id } = tabPaper.row.paper;
  const { actions, user } = showPanel({ tabPaper });
  await user.click(within(await line()).getByRole('button', { name: 'Oil Lamps' }));
  expect(actions.findPaper).toHaveBeenCalledExactlyOnceWith(id);
  const save = within(await line()).getByRole('button', { name: 'Save' });
  expect(save.getAttribute('aria-pressed')).toBe('false');
  await user.click(save);
  expect(actions.toggleSaved).toHaveBeenCalledExactlyOnceWith(id);
});

test('a paper that is not stored can be saved all the same, but not opened', async () => {
  const { actions, user } = showPanel({ tabPaper: unknown() });
  const buttons = within(await line()).getAllByRole('button');
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Save 2511.01234']);
  await user.click(buttons[0] as HTMLElement);
  expect(actions.toggleSaved).toHaveBeenCalledExactlyOnceWith('2511.01234');
});

test('a saved paper’s bookmark is pressed', async () => {
  showPanel({ tabPaper: unknown({ savedAt: 1 }) });
  const save = within(await line()).getByRole('button', { name: 'Saved' });
  expect(save.getAttribute('aria-pressed')).toBe('true');
});

test('a title that would be code is text', async () => {
  const title = '<img src=x onerror=alert(1)>';
  showPanel({ tabPaper: aTabPaper({ row: aRow({ title }) }) });
  expect((await line()).querySelector('img')).toBeNull();
  expect(within(await line()).getByRole('button', { name: title })).toBeTruthy();
});

test('it stands in the header, and is not announced when the tab changes', async () => {
  showPanel({ tabPaper: aTabPaper() });
  expect((await line()).closest('header')).toBe(screen.getByRole('banner'));
  expect((await line()).closest('[role="status"], [role="alert"], [aria-live]')).toBeNull();
});

test('without a paper in the tab there is no line', () => {
  showPanel();
  expect(document.querySelector('[data-tab-paper]')).toBeNull();
});

describe('the key S', () => {
  test('saves the tab’s paper, whatever card has the focus', async () => {
    const tabPaper = aTabPaper();
    const { actions, user } = showPanel({ tabPaper });
    screen.getAllByRole('article')[0]?.focus();
    await user.keyboard('S');
    expect(actions.toggleSaved).toHaveBeenCalledExactlyOnceWith(tabPaper.row.paper.id);
  });

  test('does nothing where the tab has no paper, or single keys are off', async () => {
    const { actions, user, change } = showPanel();
    screen.getAllByRole('article')[0]?.focus();
    await user.keyboard('S');
    change({ tabPaper: aTabPaper(), settings: { ...initialSettings, singleKeys: false } });
    await user.keyboard('S');
    expect(actions.toggleSaved).not.toHaveBeenCalled();
  });
});
