import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { choicesOf, initialSettings, type SettingId, settings } from '../../../papers/settings.ts';
import { wordsOf } from '../../fixtures/panel.tsx';
import { showSettings } from '../../fixtures/settings-page.tsx';

const ids = Object.keys(settings) as SettingId[];

function controlOf(id: SettingId): HTMLElement {
  const control = document.querySelector<HTMLElement>(`[data-setting="${id}"]`);
  if (!control) throw new Error(`There is no control for ${id}.`);
  return control;
}

const inputs = (id: SettingId) => [...controlOf(id).querySelectorAll('input')];
const menuOf = (id: SettingId) => controlOf(id).querySelector('select');

describe.each(ids)('the setting %s', (id) => {
  test('has one control, with a name and its effect in words', () => {
    showSettings();
    expect(document.querySelectorAll(`[data-setting="${id}"]`)).toHaveLength(1);
    const control = controlOf(id);
    const name = wordsOf(control.querySelector('legend') ?? control.querySelector('label'));
    expect(name).toMatch(/\w{3}/);
    const described = control.matches('fieldset') ? control : (menuOf(id) ?? inputs(id)[0]);
    const effect = described?.getAttribute('aria-describedby') ?? '';
    expect(wordsOf(document.getElementById(effect))).toMatch(/^\p{Lu}.{20,}\.$/u);
  });

  test('shows every value by a word of its own', () => {
    showSettings();
    if (typeof initialSettings[id] === 'boolean') {
      expect(inputs(id).map(({ type }) => type)).toEqual(['checkbox']);
      return;
    }
    const names = within(controlOf(id))
      .getAllByRole(menuOf(id) ? 'option' : 'radio')
      .map((choice) => wordsOf(choice.closest('label, option')));
    expect(names).toHaveLength(choicesOf(id).length);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toBe('');
  });

  test.each(choicesOf(id).map(String))('when it is %s the form says so', (value) => {
    const chosen = choicesOf(id).find((choice) => String(choice) === value);
    showSettings({ settings: { ...initialSettings, [id]: chosen } });
    const menu = menuOf(id);
    if (menu) {
      expect(menu.value).toBe(value);
      return;
    }
    const checked = inputs(id).filter((input) => input.checked);
    if (typeof chosen === 'boolean') expect(checked).toHaveLength(chosen ? 1 : 0);
    else expect(checked.map((input) => input.value)).toEqual([value]);
  });

  test('is asked to change by a click, and only it', async () => {
    const { actions, user } = showSettings();
    const other = choicesOf(id).find((choice) => choice !== initialSettings[id]);
    const menu = menuOf(id);
    if (menu) {
      await user.selectOptions(menu, String(other));
      expect(actions.setSetting).toHaveBeenCalledExactlyOnceWith(id, other);
      return;
    }
    const target = inputs(id).find((input) => input.type === 'checkbox' || !input.checked);
    await user.click(target as HTMLElement);
    expect(actions.setSetting).toHaveBeenCalledExactlyOnceWith(id, other);
  });
});

test('a change that did not hold says why, at its own control alone', () => {
  const { change } = showSettings({
    refused: {
      id: 'avatars',
      kind: 'hosts',
      hosts: ['cdn-avatars.huggingface.co', 'www.gravatar.com'],
    },
  });
  expect(wordsOf(within(controlOf('avatars')).getByRole('alert'))).toBe(
    'Nothing has changed: your browser was not allowed to fetch from cdn-avatars.huggingface.co, www.gravatar.com.',
  );
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  change({ refused: { id: 'density', kind: 'hosts', hosts: ['cdn-uploads.huggingface.co'] } });
  expect(within(controlOf('density')).getByRole('alert')).toBeTruthy();
  change({ refused: undefined });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a browser that may not notify is said to be so, where the hour is chosen', () => {
  showSettings({ refused: { id: 'digest', kind: 'notifications' } });
  expect(wordsOf(within(controlOf('digest')).getByRole('alert'))).toBe(
    'Nothing has changed: your browser was not allowed to notify you.',
  );
});

test('notifications that the browser does not allow any more can be allowed again', async () => {
  const { actions, user, change } = showSettings();
  expect(screen.queryByRole('button', { name: 'Allow notifications' })).toBeNull();
  change({ isToldNothing: true });
  expect(wordsOf(screen.getByRole('alert'))).toContain('nothing is told');
  await user.click(screen.getByRole('button', { name: 'Allow notifications' }));
  expect(actions.allowNotices).toHaveBeenCalledOnce();
});

describe('shortcuts', () => {
  const listed = () => wordsOf(document.querySelector('[data-shortcuts]'));

  test('are those that the browser has, by the words of each', () => {
    showSettings({
      shortcuts: [
        { name: '_execute_sidebar_action', description: '', keys: 'Ctrl+Alt+K' },
        { name: 'save-link', description: 'Save the link', keys: '' },
      ],
    });
    expect(listed()).toBe('Open or close PaperboyCtrl+Alt+KSave the linknot set');
  });

  test('are changed on the browser’s own page', async () => {
    const { actions, user } = showSettings();
    await user.click(screen.getByRole('button', { name: 'Change shortcuts' }));
    expect(actions.changeShortcuts).toHaveBeenCalledOnce();
  });

  test('a browser without shortcuts is not led to them', () => {
    showSettings({ shortcuts: [] });
    expect(screen.queryByRole('button', { name: 'Change shortcuts' })).toBeNull();
    expect(screen.queryByText('From anywhere in the browser')).toBeNull();
  });
});

describe('what is stored', () => {
  const stored = () =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-stored]')].map((fact) => [
        fact.dataset.stored,
        wordsOf(fact.querySelector('dd')),
      ]),
    );

  test('is counted and measured', () => {
    showSettings();
    expect(stored()).toEqual({
      papers: '1,234',
      days: '15',
      saved: '3',
      marked: '120',
      space: '4.2 MB of 10 GB',
    });
  });

  test('is not guessed at before it is known', () => {
    const { change } = showSettings({ counts: undefined, space: undefined });
    expect(stored()).toEqual({});
    change({
      counts: { papers: 0, days: 0, saved: 0, marked: 0 },
      space: { usage: 0, quota: undefined },
    });
    expect(stored()).toMatchObject({ papers: '0', space: '0 byte' });
  });

  test('is exported by a button, and what came of it is told', async () => {
    const { actions, user, change } = showSettings();
    await user.click(screen.getByRole('button', { name: 'Export everything (JSON)' }));
    expect(actions.exportJson).toHaveBeenCalledOnce();
    change({ notice: { kind: 'exported', count: 3 } });
    expect(wordsOf(screen.getByRole('status'))).toBe('3 marked papers exported');
    change({ notice: { kind: 'storage-failed' } });
    expect(wordsOf(screen.getByRole('status'))).toContain('could not be stored');
    change({ notice: { kind: 'storage-silent' } });
    expect(wordsOf(screen.getByRole('status'))).toContain('Close other Paperboy windows');
  });
});

describe('sites whose tabs the browser keeps to itself', () => {
  const on = { settings: { ...initialSettings, tabPaper: true } };
  const missingSites = ['arxiv.org', 'github.com'];

  test('are named where their papers are wanted, and can be allowed', async () => {
    const { actions, user } = showSettings({ ...on, missingSites });
    expect(
      screen.getByText('Your browser keeps these tabs to itself: arxiv.org, github.com.'),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Allow' }));
    expect(actions.allowTabSites).toHaveBeenCalledOnce();
  });

  test('are not spoken of where nobody wants them, or all are allowed', () => {
    const { change } = showSettings({ missingSites });
    expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull();
    change({ ...on, missingSites: [] });
    expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull();
  });
});
