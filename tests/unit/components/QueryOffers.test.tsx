import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Completion } from '../../../papers/query/complete.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const field = () => screen.getByRole<HTMLInputElement>('searchbox');
const offers: Completion[] = [
  { kind: 'field', field: 'org', from: 4, to: 6, text: 'org:' },
  { kind: 'value', field: 'kw', from: 4, to: 6, text: 'kw:oil', count: 1234 },
  { kind: 'value', field: 'org', from: 4, to: 6, text: 'org:oil', label: 'Oil Works', count: 2 },
];

/** A reader who has typed “lam o” and sees what could be written in the place of its end. */
async function typing(found = offers, listed = found.length) {
  const shown = showPanel();
  shown.actions.completeQuery.mockResolvedValue(found);
  await shown.user.click(field());
  field().value = 'lam oi';
  field().setSelectionRange(6, 6);
  shown.change({ query: 'lam oi' });
  if (listed > 0) await screen.findByRole('listbox');
  return shown;
}

const chosen = () =>
  screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'));

describe('what can be written at the caret', () => {
  test('is not offered behind a space, where all of it could be, until the arrow down asks for it', async () => {
    const { actions, user } = await typing(
      offers.map((offer) => ({ ...offer, from: 6, to: 6 })),
      0,
    );
    await waitFor(() => expect(actions.completeQuery).toHaveBeenCalled());
    await Promise.resolve();
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findAllByRole('option')).toHaveLength(offers.length);
    expect(chosen()).toEqual(['false', 'false', 'false']);
  });

  test('is asked for by text and caret, and listed with what it means', async () => {
    const { actions } = await typing();
    expect(actions.completeQuery).toHaveBeenLastCalledWith('lam oi', 6);
    expect(screen.getByRole('listbox', { name: 'What you can write here' })).toBeTruthy();
    expect(screen.getAllByRole('option').map(wordsOf)).toEqual([
      'org:an organisation',
      'kw:oil1,234',
      'org:oilOil Works · 2',
    ]);
    expect(field().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  });

  test('is nothing where there is none, nor in an empty field', async () => {
    const { change } = await typing([]);
    expect(screen.queryByRole('listbox')).toBeNull();
    field().value = '';
    change({ query: '' });
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('is chosen by the arrows, around the end to the text itself', async () => {
    const { user } = await typing();
    expect(chosen()).toEqual(['false', 'false', 'false']);
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toEqual(['true', 'false', 'false']);
    const [first] = screen.getAllByRole('option');
    expect(field().getAttribute('aria-activedescendant')).toBe(first?.id);
    await user.keyboard('{ArrowUp}');
    expect(chosen()).toEqual(['false', 'false', 'false']);
    expect(field().hasAttribute('aria-activedescendant')).toBe(false);
    await user.keyboard('{ArrowUp}');
    expect(chosen()).toEqual(['false', 'false', 'true']);
  });

  test.each(['{Enter}', '{Tab}'])('is taken by %s, and its list is closed', async (key) => {
    const { actions, user, change } = await typing();
    await user.keyboard(`{ArrowDown}{ArrowDown}${key}`);
    expect(actions.setQuery).toHaveBeenLastCalledWith('lam kw:oil ');
    expect(actions.widenSearch).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field());
    change({ query: 'lam kw:oil ' });
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });

  test('is taken by a click, and the field keeps the focus; a field waits for its value', async () => {
    const { actions, user } = await typing();
    await user.click(screen.getAllByRole('option')[0] as HTMLElement);
    expect(actions.setQuery).toHaveBeenLastCalledWith('lam org:');
    expect(document.activeElement).toBe(field());
    expect(field().selectionStart).toBe('lam org:'.length);
  });

  const later = offers.slice(1).map((offer) => ({ ...offer, to: 7 }));

  /** Goes on typing: `oil` in the place of `oi`. */
  function typeOn() {
    field().value = 'lam oil';
    field().setSelectionRange(7, 7);
  }

  /** As the search answers: a question that comes before the answer to the one before leaves that one without any. */
  function answering({ actions }: Awaited<ReturnType<typeof typing>>) {
    let open: ((found: Completion[]) => void) | undefined;
    actions.completeQuery.mockReset();
    actions.completeQuery.mockImplementation(() => {
      open?.([]);
      const { promise, resolve } = Promise.withResolvers<Completion[]>();
      open = resolve;
      return promise;
    });
    return (found: Completion[]) => open?.(found);
  }

  test.each(['before', 'behind'])(
    'is taken in the place of all that was typed meanwhile, %s the question for it',
    async (when) => {
      const shown = await typing();
      await shown.user.keyboard('{ArrowDown}{ArrowDown}');
      const answer = answering(shown);
      typeOn();
      if (when === 'behind') shown.change({ query: 'lam oil' });
      await shown.user.keyboard('{Enter}');
      if (when === 'before') shown.change({ query: 'lam oil' });
      expect(screen.getAllByRole('option')).toHaveLength(offers.length);
      answer(later);
      await waitFor(() => expect(shown.actions.setQuery).toHaveBeenLastCalledWith('lam kw:oil '));
      expect(field().value).toBe('lam kw:oil ');
      expect(shown.actions.completeQuery).toHaveBeenCalledTimes(1);
    },
  );

  test('is not taken where what was typed meanwhile leaves no room for it: what does is listed', async () => {
    const shown = await typing();
    await shown.user.keyboard('{ArrowDown}');
    const answer = answering(shown);
    typeOn();
    shown.change({ query: 'lam oil' });
    await shown.user.keyboard('{Enter}');
    answer(later);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    expect(field().value).toBe('lam oil');
    expect(chosen()).toEqual(['false', 'false']);
  });

  test.each(['it is put away', 'the field is left'])('is not taken once %s', async (what) => {
    const shown = await typing();
    await shown.user.keyboard('{ArrowDown}{ArrowDown}');
    const answer = answering(shown);
    typeOn();
    await shown.user.keyboard('{Enter}');
    if (what === 'the field is left') field().blur();
    else await shown.user.keyboard('{Escape}');
    answer(later);
    await new Promise((resolve) => setTimeout(resolve));
    expect(field().value).toBe('lam oil');
  });

  test('stays chosen when the answer for more letters has it too', async () => {
    const shown = await typing();
    await shown.user.keyboard('{ArrowDown}{ArrowDown}');
    shown.actions.completeQuery.mockResolvedValue(later);
    typeOn();
    shown.change({ query: 'lam oil' });
    await waitFor(() => expect(chosen()).toEqual(['true', 'false']));
  });

  test('leaves Enter to the field while nothing is chosen', async () => {
    const { actions, user } = await typing();
    await user.keyboard('{Enter}');
    expect(actions.widenSearch).toHaveBeenCalledOnce();
  });

  test('is put away by Escape, which leaves the search only then', async () => {
    const { actions, user } = await typing();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(actions.leaveSearch).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(actions.leaveSearch).toHaveBeenCalledOnce();
  });

  test('is gone once the field is left', async () => {
    await typing();
    field().blur();
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });
});
