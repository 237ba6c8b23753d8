import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PanelView } from '../../../components/panel-view.ts';
import { friday } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const button = (name: string) => screen.getByRole('button', { name }) as HTMLButtonElement;
const datePicker = () => document.querySelector('input[type="date"]') as HTMLInputElement;

test('the day is the headline, in four lengths, and readable by machines', () => {
  showPanel();
  const headline = screen.getByRole('heading', { level: 1 });
  const time = headline.querySelector('time');
  expect(time?.getAttribute('datetime')).toBe(friday);
  expect([...(time?.children ?? [])].map(wordsOf)).toEqual([
    'Friday, November 20',
    'Friday, Nov 20',
    'Fri, Nov 20',
    'Nov 20',
  ]);
});

test.each<[Partial<PanelView>, string[]]>([
  [{ view: 'week' }, ['Nov 16 – 22', 'Nov 16–22', 'Nov 16–22']],
  [
    { view: 'week', day: '2025-12-30' },
    ['Dec 29, 2025 – Jan 4, 2026', 'Dec 29–Jan 4', 'Dec 29–Jan 4'],
  ],
  [{ view: 'month' }, ['November 2026', 'Nov 2026', 'Nov 2026']],
])('%o is named as a whole, in three lengths', (fields, names) => {
  showPanel(fields);
  const headline = screen.getByRole('heading', { level: 1 });
  expect([...headline.children].map(wordsOf)).toEqual(names);
});

test.each<[Partial<PanelView>, boolean]>([
  [{ view: 'week', day: '2026-11-17' }, false],
  [{ view: 'week', day: '2026-11-13' }, true],
  [{ view: 'month', day: '2026-11-02' }, false],
  [{ view: 'month', day: '2026-10-30' }, true],
])('%o leads back to the newest days: %o', async (fields, isAway) => {
  const { actions, user } = showPanel(fields);
  expect(screen.queryAllByRole('button', { name: 'Today' })).toHaveLength(isAway ? 1 : 0);
  const { view = '' } = fields;
  await user.click(button(`Previous ${view}`));
  expect(actions.stepDay).toHaveBeenCalledExactlyOnceWith(-1);
  expect(button(`Next ${view}`).disabled).toBe(!isAway);
});

test.each<[string, Partial<PanelView>]>([
  ['New', { view: 'new', day: undefined }],
  ['Saved', { view: 'saved', day: undefined }],
  ['Daily Papers', { day: undefined }],
])('without a day the headline is “%s”', (name, fields) => {
  showPanel(fields);
  expect(wordsOf(screen.getByRole('heading', { level: 1 }))).toBe(name);
});

describe('stepping', () => {
  test.each([
    ['Previous day', -1],
    ['Next day', 1],
  ])('“%s” steps by a day', async (name, step) => {
    const { actions, user } = showPanel({ day: '2026-11-18' });
    await user.click(button(name));
    expect(actions.stepDay).toHaveBeenCalledExactlyOnceWith(step);
  });

  test.each<[string, Partial<PanelView>, boolean, boolean]>([
    ['an ordinary day', { day: '2026-11-18' }, true, true],
    ['the newest day', { day: friday }, true, false],
    ['a Friday on the weekend after it', { day: friday, latestDate: '2026-11-21' }, true, false],
    ['that Friday once Monday has begun', { day: friday, latestDate: '2026-11-23' }, true, true],
    ['the first issue', { day: '2023-05-04' }, false, true],
    ['no day at all', { day: undefined }, true, false],
  ])('from %s leads where there is a day', (_, fields, back, forward) => {
    showPanel(fields);
    expect(button('Previous day').disabled).toBe(!back);
    expect(button('Next day').disabled).toBe(!forward);
  });

  test.each(['new', 'saved'] as const)('the list “%s” has no days to step through', (view) => {
    showPanel({ view, day: undefined });
    for (const name of ['Previous day', 'Next day', 'Pick a day', 'Today']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  test('“Today” leads back from another day, and is not there today', async () => {
    const { actions, user, change } = showPanel({ day: '2026-11-18' });
    await user.click(button('Today'));
    expect(actions.showDay).toHaveBeenCalledExactlyOnceWith(undefined);
    change({ day: friday });
    expect(screen.queryByRole('button', { name: 'Today' })).toBeNull();
  });
});

describe('the date picker', () => {
  afterEach(() => {
    Reflect.deleteProperty(HTMLInputElement.prototype, 'showPicker');
  });

  test('knows the day on show and the days that the Hub has', () => {
    showPanel({ day: '2026-11-18', latestDate: '2026-11-21' });
    const { value, min, max } = datePicker();
    expect({ value, min, max }).toEqual({
      value: '2026-11-18',
      min: '2023-05-04',
      max: '2026-11-21',
    });
  });

  test('begins at the newest day where none is on show', () => {
    showPanel({ day: undefined, today: undefined, latestDate: '2026-11-21' });
    expect(datePicker().value).toBe('2026-11-21');
  });

  test('opens by its button', async () => {
    const showPicker = vi.fn();
    HTMLInputElement.prototype.showPicker = showPicker;
    const { user } = showPanel();
    await user.click(button('Pick a day'));
    expect(showPicker.mock.contexts).toEqual([datePicker()]);
  });

  test('hands on the day that was picked, and nothing when it is emptied', () => {
    const { actions } = showPanel();
    fireEvent.change(datePicker(), { target: { value: '2026-11-12' } });
    fireEvent.change(datePicker(), { target: { value: '' } });
    expect(actions.showDay.mock.calls).toEqual([['2026-11-12']]);
  });
});

test('the refresh button refreshes, and is busy while papers are looked for', async () => {
  const { actions, user, change } = showPanel();
  await user.click(button('Refresh'));
  expect(actions.refresh).toHaveBeenCalledOnce();
  expect(button('Refresh').getAttribute('aria-busy')).toBe('false');
  change({ isChecking: true });
  expect(button('Looking for papers').getAttribute('aria-busy')).toBe('true');
});
