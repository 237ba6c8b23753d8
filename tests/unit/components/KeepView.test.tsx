import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { PanelView } from '../../../components/panel-view.ts';
import { aView as anOwnView } from '../../fixtures/own-views.ts';
import { showPanel } from '../../fixtures/panel.tsx';

async function showSheet(name: string, fields: Partial<PanelView>) {
  const shown = showPanel(fields);
  const sheet = within(await screen.findByRole('dialog', { name }));
  const box = (label: string) => sheet.getByRole<HTMLInputElement>('textbox', { name: label });
  return { ...shown, sheet, name: box('Name'), query: box('Query') };
}

describe('a new view', () => {
  const keep = (fields: Partial<PanelView> = {}) =>
    showSheet('Keep as view', { sheet: 'keep-view', query: 'has:code up:>5 ', ...fields });

  test('begins with what is on show, and is named after it', async () => {
    const { actions, user, sheet, query } = await keep();
    expect(query.value).toBe('has:code up:>5');
    await user.click(sheet.getByRole('button', { name: 'Done' }));
    expect(actions.keepView).toHaveBeenCalledExactlyOnceWith('has:code up:>5', {
      query: 'has:code up:>5',
      sort: 'newest',
      density: undefined,
      isBadge: false,
      notify: false,
    });
    expect(actions.showSheet).toHaveBeenLastCalledWith(undefined);
  });

  test('begins with the query of the view on show as well', async () => {
    const ownView = anOwnView({ query: 'lantern' });
    const { query } = await keep({ view: 'own', ownView, ownViews: [ownView] });
    expect(query.value).toBe('lantern has:code up:>5');
  });

  test('is what the reader makes of it', async () => {
    const { actions, user, sheet, name, query } = await keep();
    await user.type(name, ' Lamps ');
    await user.clear(query);
    await user.type(query, ' lamp ');
    await user.selectOptions(sheet.getByRole('combobox', { name: 'Order' }), 'Upvotes');
    await user.selectOptions(sheet.getByRole('combobox', { name: 'Density' }), 'Compact');
    await user.click(sheet.getByRole('checkbox', { name: 'The badge counts this view' }));
    await user.keyboard('{Enter}');
    await user.click(sheet.getByRole('button', { name: 'Done' }));
    expect(actions.keepView.mock.calls[0]).toEqual([
      'Lamps',
      { query: 'lamp', sort: 'upvotes', density: 'compact', isBadge: true, notify: false },
    ]);
  });

  test('of everything has a name all the same', async () => {
    const { actions, user, sheet } = await keep({ query: '' });
    await user.click(sheet.getByRole('button', { name: 'Done' }));
    expect(actions.keepView.mock.calls[0]?.[0]).toBe('All papers');
  });

  test('says what of its query cannot be read', async () => {
    const { user, sheet, query } = await keep();
    await user.type(query, ' titel:x');
    expect(sheet.getByText(/is no field/)).toBeTruthy();
  });

  test.each([true, false])(
    'tells of new papers only where the browser allows it: %s',
    async (isAllowed) => {
      const { actions, user, sheet } = await keep();
      actions.askNotices.mockResolvedValue(isAllowed);
      const box = sheet.getByRole('checkbox', { name: 'Tell me about its new papers' });
      await user.click(box);
      expect(actions.askNotices).toHaveBeenCalledOnce();
      const refusal = 'Your browser did not allow notifications: this stays off.';
      expect(sheet.queryByText(refusal) === null).toBe(isAllowed);
      await user.click(sheet.getByRole('button', { name: 'Done' }));
      expect(actions.keepView.mock.calls[0]?.[1].notify).toBe(isAllowed);
    },
  );
});

describe('a view of the reader’s own', () => {
  const ownView = anOwnView({ density: 'compact', sort: 'stars', isBadge: true });
  const edit = () =>
    showSheet('Edit view', { sheet: 'edit-view', view: 'own', ownView, ownViews: [ownView] });

  test('is changed in the fields that the reader changes', async () => {
    const { actions, user, sheet, name } = await edit();
    await user.clear(name);
    await user.type(name, 'Lamps');
    await user.selectOptions(sheet.getByRole('combobox', { name: 'Density' }), 'As everywhere');
    await user.click(sheet.getByRole('button', { name: 'Done' }));
    expect(actions.changeView).toHaveBeenCalledExactlyOnceWith('lanterns', {
      name: 'Lamps',
      query: 'lantern',
      sort: 'stars',
      density: undefined,
      isBadge: true,
      notify: false,
    });
    expect(actions.keepView).not.toHaveBeenCalled();
  });

  test('is moved among the others, and the sheet stays', async () => {
    const { actions, user, sheet } = await edit();
    await user.click(sheet.getByRole('button', { name: 'Move left' }));
    await user.click(sheet.getByRole('button', { name: 'Move right' }));
    expect(actions.moveView.mock.calls).toEqual([
      ['lanterns', -1],
      ['lanterns', 1],
    ]);
    expect(actions.showSheet).not.toHaveBeenCalled();
  });

  test('is removed, and the sheet with it', async () => {
    const { actions, user, sheet } = await edit();
    await user.click(sheet.getByRole('button', { name: 'Remove' }));
    expect(actions.removeView).toHaveBeenCalledExactlyOnceWith('lanterns');
    expect(actions.showSheet).toHaveBeenLastCalledWith(undefined);
  });

  test('that is gone meanwhile has no sheet', async () => {
    const { change } = await edit();
    change({ ownView: undefined });
    expect(screen.queryByRole('dialog', { name: 'Edit view' })).toBeNull();
  });
});

test('a sheet that is closed without keeping anything is told', async () => {
  const { actions, user, sheet } = await showSheet('Keep as view', { sheet: 'keep-view' });
  await user.click(sheet.getByRole('button', { name: 'Cancel' }));
  expect(actions.showSheet).toHaveBeenCalledExactlyOnceWith(undefined);
  expect(actions.keepView).not.toHaveBeenCalled();
});
