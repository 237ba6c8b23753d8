import { screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { aRow, friday } from '../../fixtures/factories.ts';
import { showPanel } from '../../fixtures/panel.tsx';

const main = () => screen.getByRole('main');
const card = (at: number) => screen.getAllByRole('article')[at] as HTMLElement;
const rows = [aRow({ title: 'First' }), aRow({ title: 'Second' }), aRow({ title: 'Third' })];
const [first = '', second = ''] = rows.map((row) => row.paper.id);

test.each([friday, undefined])('the panel tells the feed day on show: %s', (day) => {
  const { container } = showPanel({ day });
  const told = container.querySelector('[data-feed-day]')?.getAttribute('data-feed-day');
  expect(told).toBe(day);
});

describe('the keys', () => {
  test('work as soon as the panel is open, and the first one only takes hold of the list', async () => {
    const { actions, user } = showPanel({ rows });
    expect(document.activeElement).toBe(main());
    await user.keyboard('j');
    expect(document.activeElement).toBe(card(0));
    expect(actions.moveCurrent).not.toHaveBeenCalledWith(1);
    await user.keyboard('j');
    expect(actions.moveCurrent).toHaveBeenLastCalledWith(1);
    await user.keyboard('k');
    expect(actions.moveCurrent).toHaveBeenLastCalledWith(-1);
  });

  test('that act upon a card do so at the first press', async () => {
    const { actions, user } = showPanel({ rows, currentId: second });
    await user.keyboard('s');
    expect(actions.toggleSaved).toHaveBeenCalledExactlyOnceWith(second);
    expect(document.activeElement).toBe(card(1));
  });

  describe('that are pressed while the current card is out of view', () => {
    /** The second and third cards are on the screen, the first is far above. */
    const lay = () => {
      for (const [at, top] of [-900, 100, 200].entries()) {
        card(at).getBoundingClientRect = () => new DOMRect(0, top, 300, 100);
      }
    };

    test.each(['j', 'k'])('take hold of the topmost card first: %s', async (key) => {
      const { actions, user } = showPanel({ rows, currentId: first });
      lay();
      card(0).focus();
      await user.keyboard(key);
      expect(document.activeElement).toBe(card(1));
      expect(actions.moveCurrent).toHaveBeenLastCalledWith(second);
    });

    test.each([
      ['s', 'toggleSaved'],
      ['e', 'toggleSeen'],
      ['o', 'toggleOpen'],
    ] as const)('act upon the topmost card: %s', async (key, action) => {
      const { actions, user } = showPanel({ rows, currentId: first });
      lay();
      card(0).focus();
      await user.keyboard(key);
      expect(actions[action]).toHaveBeenCalledExactlyOnceWith(second);
      expect(document.activeElement).toBe(card(1));
    });

    test('leave the focus alone where they are about no card', async () => {
      const { actions, user } = showPanel({ rows, currentId: first });
      lay();
      card(0).focus();
      await user.keyboard('u?');
      expect(actions.undo).toHaveBeenCalledOnce();
      expect(actions.showSheet).toHaveBeenCalledExactlyOnceWith('help');
      expect(document.activeElement).toBe(card(0));
    });
  });

  test('mean nothing in the search field', async () => {
    const { actions, user } = showPanel({ rows });
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('jsoeu[[]?/');
    const { setQuery, completeQuery: _, ...others } = actions;
    expect(setQuery).toHaveBeenCalledTimes(9);
    for (const action of Object.values(others)) expect(action).not.toHaveBeenCalled();
  });

  test('are left to the browser with a modifier', async () => {
    const { actions, user } = showPanel({ rows });
    await user.keyboard('{Control>}s{/Control}{Meta>}e{/Meta}{Alt>}u{/Alt}');
    for (const action of Object.values(actions)) expect(action).not.toHaveBeenCalled();
  });

  test('lead to the search', async () => {
    const { user } = showPanel({ rows });
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('do nothing to the page themselves where they mean something', () => {
    showPanel({ rows });
    const pressed = (key: string) =>
      main().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(pressed('/')).toBe(false);
    expect(pressed('q')).toBe(true);
  });

  test('take hold of the list even where it is empty', async () => {
    const { actions, user } = showPanel({ rows: [], screen: 'empty-day', currentId: undefined });
    await user.keyboard('j[[');
    expect(document.activeElement).toBe(main());
    expect(actions.stepDay).toHaveBeenCalledExactlyOnceWith(-1);
  });

  test('Enter on a button presses that button and nothing else', async () => {
    const { actions, user } = showPanel({ rows, currentId: first });
    within(card(1)).getByRole('button', { name: 'Save' }).focus();
    await user.keyboard('{Enter}');
    expect(actions.toggleSaved).toHaveBeenCalledExactlyOnceWith(second);
    expect(actions.toggleOpen).not.toHaveBeenCalled();
  });

  test('Enter on a card opens it', async () => {
    const { actions, user } = showPanel({ rows, currentId: first });
    card(0).focus();
    await user.keyboard('{Enter}');
    expect(actions.toggleOpen).toHaveBeenCalledExactlyOnceWith(first);
  });
});

describe('papers that wait', () => {
  test.each([
    [1, '1 more paper'],
    [3, '3 more papers'],
  ])('%i of them: a button lets them in', async (waiting, name) => {
    const { actions, user } = showPanel({ waiting });
    await user.click(screen.getByRole('button', { name }));
    expect(actions.showWaiting).toHaveBeenCalledOnce();
  });

  test.each([
    [1, 'Monday is here: 1 paper'],
    [31, 'Monday is here: 31 papers'],
  ])('of a day that has begun, %i: the day is named', async (count, name) => {
    const newerDay = { day: '2026-11-23', count };
    const { actions, user } = showPanel({ waiting: 2, newerDay });
    await user.click(screen.getByRole('button', { name }));
    expect(actions.showWaiting).toHaveBeenCalledOnce();
  });

  test('are told in the header, which stays within reach', () => {
    showPanel({ waiting: 2 });
    const pill = screen.getByRole('button', { name: '2 more papers' });
    expect(pill.closest('header')).not.toBeNull();
  });

  test('nothing is said while none wait', () => {
    showPanel();
    expect(screen.queryByRole('button', { name: /more paper|is here/ })).toBeNull();
  });
});

test('the page knows what the header takes from its top', () => {
  const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(152);
  const style = vi.spyOn(window, 'getComputedStyle');
  style.mockReturnValue({ position: 'sticky' } as CSSStyleDeclaration);
  showPanel();
  expect(document.documentElement.style.getPropertyValue('--header-height')).toBe('152px');
  height.mockRestore();
  style.mockRestore();
});

test('the panel says which day is on show only once the list is that day’s; until then the feed is busy', () => {
  const { container, change } = showPanel({ isArriving: true });
  expect(container.querySelector('[data-feed-day]')).toBeNull();
  expect(screen.getByRole('feed').getAttribute('aria-busy')).toBe('true');
  change({ isArriving: false });
  expect(container.querySelector('[data-feed-day="2026-11-20"]')).not.toBeNull();
  expect(screen.getByRole('feed').hasAttribute('aria-busy')).toBe(false);
});

test('the help sheet is there only when it was asked for', async () => {
  const { change } = showPanel();
  expect(screen.queryByRole('dialog', { name: 'Keyboard' })).toBeNull();
  change({ sheet: 'help' });
  expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toBeTruthy();
});

test('the toast says what just happened', () => {
  showPanel({ notice: { kind: 'saved', title: 'First', undoes: 1 }, nextUndo: 1 });
  expect(screen.getByText('Saved “First”')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Undo u' })).toBeTruthy();
});
