import { screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { aRow, friday } from '../../fixtures/factories.ts';
import { showPanel } from '../../fixtures/panel.tsx';

const main = () => screen.getByRole('main');
const card = (at: number) => screen.getAllByRole('article')[at] as HTMLElement;
const rows = [aRow({ title: 'First' }), aRow({ title: 'Second' }), aRow({ title: 'Third' })];
const [first = '', second = ''] = rows.map((row) => row.paper.id);

describe('the focus', () => {
  test('follows the current card, which comes into view', () => {
    const { change } = showPanel({ rows, currentId: first });
    card(0).focus();
    const scroll = vi.spyOn(card(1), 'scrollIntoView');
    change({ currentId: second });
    expect(document.activeElement).toBe(card(1));
    expect(scroll).toHaveBeenCalledWith({ block: 'nearest' });
  });

  test('follows the keys also from a button inside a card', () => {
    const { change } = showPanel({ rows, currentId: first });
    within(card(0)).getByRole('button', { name: 'First' }).focus();
    change({ currentId: second });
    expect(document.activeElement).toBe(card(1));
  });

  test('stays on a button whose card becomes the current one by it', () => {
    const { change } = showPanel({ rows, currentId: first });
    const save = within(card(1)).getByRole('button', { name: 'Save' });
    save.focus();
    change({ currentId: second });
    expect(document.activeElement).toBe(save);
  });

  test('stays where it is outside the cards', () => {
    const { change } = showPanel({ rows, currentId: first });
    change({ currentId: second });
    expect(document.activeElement).toBe(main());
    screen.getByRole('searchbox').focus();
    change({ currentId: first });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });
});

describe('the focus does not get lost', () => {
  const empty: Parameters<typeof showPanel>[0] = { rows: [], screen: 'not-stored' };
  const settled = () => Promise.resolve();

  test('with the card that has it', async () => {
    const { actions, change, user } = showPanel({ rows, currentId: first });
    card(0).focus();
    change(empty);
    await settled();
    expect(document.activeElement).toBe(main());
    await user.keyboard('[[');
    expect(actions.stepDay).toHaveBeenCalledExactlyOnceWith(-1);
  });

  test.each<[string, Parameters<typeof showPanel>[0], Parameters<typeof showPanel>[0]]>([
    ['Today', { day: '2026-11-19' }, { day: friday }],
    ['2 more papers', { waiting: 2 }, { waiting: 0 }],
    ['Dismiss', { notice: { kind: 'exported', count: 1 } }, { notice: undefined }],
    ['Undo', { notice: { kind: 'saved', title: '', undoes: 1 } }, { notice: undefined }],
    ['Next day', { day: '2026-11-19' }, { day: friday }],
  ])('with the button “%s”', async (name, before, after = {}) => {
    const { change } = showPanel({ rows, ...before });
    const button = await screen.findByRole('button', { name });
    button.focus();
    expect(document.activeElement).toBe(button);
    change(after);
    await settled();
    expect(document.activeElement).toBe(main());
  });

  test('with a button of a card that stays: the card has it then', async () => {
    const authors = Array.from({ length: 40 }, (_, index) => `Ada Brook ${index}`);
    const many = aRow({ authors });
    const { user } = showPanel({ rows: [aRow(), many], openIds: new Set([many.paper.id]) });
    await user.click(screen.getByRole('button', { name: 'Show all 40 authors' }));
    expect(document.activeElement).toBe(card(1));
  });

  test('and is taken from nothing that has it', async () => {
    const { change } = showPanel({ rows });
    screen.getByRole('searchbox').focus();
    change(empty);
    await settled();
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });
});
