import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { aRow } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const rows = [aRow({ title: 'First' }), aRow({ title: 'Second' })];
const [first = '', second = ''] = rows.map((row) => row.paper.id);
const bar = () => screen.getByRole('region', { name: 'What to do with the selected papers' });

/** The panel with papers selected, once what belongs to it is drawn. */
async function selected(...ids: string[]) {
  const shown = showPanel({ rows, currentId: first, selectedIds: new Set(ids) });
  await screen.findByRole('region');
  await screen.findAllByRole('checkbox');
  return shown;
}

describe('while papers are selected', () => {
  test.each([
    [[first], '1 selected'],
    [[first, second], '2 selected'],
  ])('a bar says how many: %o', async (ids, words) => {
    await selected(...ids);
    expect(screen.getAllByRole('status').map(wordsOf)).toContain(words);
  });

  test('each card has a box that says which are', async () => {
    const { actions, user } = await selected(second);
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true]);
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual([
      'Select “First”',
      'Select “Second”',
    ]);
    await user.click(boxes[0] as HTMLElement);
    expect(actions.toggleSelected).toHaveBeenCalledExactlyOnceWith(first);
    await user.keyboard('j');
    expect(actions.moveCurrent).toHaveBeenLastCalledWith(1);
  });

  test.each([
    ['Save', 'save', 's'],
    ['Seen', 'seen', 'e'],
    ['Hide', 'hide', 'h'],
  ])('“%s” is done to all of them, by the button and by the key', async (name, act, key) => {
    const { actions, user } = await selected(first, second);
    await user.click(within(bar()).getByRole('button', { name }));
    screen.getByRole('main').focus();
    await user.keyboard(key);
    expect(actions.actOnSelected.mock.calls).toEqual([[act], [act]]);
    for (const one of [actions.toggleSaved, actions.toggleSeen, actions.toggleHidden])
      expect(one).not.toHaveBeenCalled();
  });

  test('Escape clears, in the list and in the bar, and so does its cross', async () => {
    const { actions, user } = await selected(first);
    await user.keyboard('{Escape}');
    within(bar()).getByRole('button', { name: 'Save' }).focus();
    await user.keyboard('{Escape}');
    await user.click(within(bar()).getByRole('button', { name: 'Clear the selection' }));
    expect(actions.clearSelection).toHaveBeenCalledTimes(3);
  });
});

describe('while none is', () => {
  test('there is neither bar nor box', () => {
    showPanel({ rows });
    expect(screen.queryByRole('region', { name: /selected/ })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('Escape is left to the browser', () => {
    const { actions } = showPanel({ rows });
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    expect(screen.getByRole('main').dispatchEvent(event)).toBe(true);
    expect(actions.clearSelection).not.toHaveBeenCalled();
  });

  test('`x` and the open paper’s button begin a selection', async () => {
    const { actions, user } = showPanel({ rows, currentId: first, openIds: new Set([second]) });
    await user.keyboard('x');
    await user.click(screen.getByRole('button', { name: 'Select' }));
    expect(actions.toggleSelected.mock.calls).toEqual([[first], [second]]);
  });
});

test.each([
  ['J', 1],
  ['K', -1],
] as const)('%s draws the selection out, once it has hold of a card', async (key, step) => {
  const { actions, user } = showPanel({ rows, currentId: first });
  await user.keyboard(key);
  expect(actions.drawOutSelection).not.toHaveBeenCalled();
  await user.keyboard(key);
  expect(actions.drawOutSelection).toHaveBeenCalledExactlyOnceWith(step);
});
