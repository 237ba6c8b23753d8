import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { PanelView } from '../../../components/panel-view.ts';
import { aRow } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const rows = [
  aRow({}, { savedAt: 2, tags: ['oil'] }),
  aRow({}, { savedAt: 1, tags: ['lamps', 'oil'] }),
  aRow({}),
];
const ids = rows.map(({ paper }) => paper.id);
const [first = '', second = ''] = ids;
const tags = [
  { name: 'lamps', count: 1 },
  { name: 'oil', count: 2 },
];

async function showSheet(name: string | RegExp, fields: Partial<PanelView>) {
  const shown = showPanel({ rows, ...fields }, tags);
  return { ...shown, sheet: within(await screen.findByRole('dialog', { name })) };
}

describe('the sheet of tags', () => {
  test('lists them with their papers; one is renamed', async () => {
    const { sheet, user, actions } = await showSheet('Tags', { sheet: 'tags' });
    expect((await sheet.findAllByRole('listitem')).map(wordsOf)).toEqual([
      'lamps1 paperRename',
      'oil2 papersRename',
    ]);
    await user.click(sheet.getByRole('button', { name: 'Rename the tag “lamps”' }));
    const field = sheet.getByRole('textbox', { name: 'Rename the tag “lamps”' });
    await user.clear(field);
    await user.type(field, 'lanterns{Enter}');
    expect(actions.keep).toHaveBeenCalledExactlyOnceWith({
      kind: 'rename-tag',
      from: 'lamps',
      to: 'lanterns',
    });
  });

  test('says where two would become one', async () => {
    const { sheet, user } = await showSheet('Tags', { sheet: 'tags' });
    await user.click(await sheet.findByRole('button', { name: 'Rename the tag “lamps”' }));
    const field = sheet.getByRole('textbox', { name: 'Rename the tag “lamps”' });
    await user.clear(field);
    await user.type(field, 'OIL');
    expect(sheet.getByText('“oil” is there already: the two become one.')).toBeTruthy();
    expect(sheet.getByRole('button', { name: 'Merge' })).toBeTruthy();
  });

  test('takes a tag off all papers', async () => {
    const { sheet, user, actions } = await showSheet('Tags', { sheet: 'tags' });
    await user.click(
      await sheet.findByRole('button', { name: 'Take the tag “oil” off all papers' }),
    );
    expect(actions.keep).toHaveBeenCalledExactlyOnceWith({ kind: 'remove-tag', name: 'oil' });
  });
});

describe('the sheet of the selected papers', () => {
  const selectedIds = new Set([first, second]);

  test('gives all of them a status, a tag, or takes one off', async () => {
    const { sheet, user, actions } = await showSheet('2 selected papers', {
      sheet: 'bulk',
      selectedIds,
    });
    await user.click(sheet.getByRole('button', { name: 'Done' }));
    await user.type(sheet.getByRole('combobox', { name: 'Add a tag' }), 'moss{Enter}');
    await user.click(sheet.getByRole('button', { name: 'Take the tag “lamps” off' }));
    expect(actions.keep.mock.calls.map(([act]) => act)).toEqual([
      { kind: 'status', ids: [first, second], status: 'done' },
      { kind: 'tags', ids: [first, second], add: ['moss'] },
      { kind: 'tags', ids: [first, second], remove: ['lamps'] },
    ]);
  });

  test('removes them from the library', async () => {
    const { sheet, user, actions } = await showSheet('2 selected papers', {
      sheet: 'bulk',
      selectedIds,
    });
    await user.click(sheet.getByRole('button', { name: 'Remove from the library' }));
    expect(actions.keep).toHaveBeenCalledExactlyOnceWith({ kind: 'remove', ids: [first, second] });
    expect(actions.showSheet).toHaveBeenCalledExactlyOnceWith(undefined);
  });
});

describe('the sheet of exports', () => {
  test('offers what is selected first, then the list, then all that is kept', async () => {
    const { sheet } = await showSheet('Export papers', {
      sheet: 'export',
      selectedIds: new Set([first]),
    });
    const choices = within(await sheet.findByRole('combobox', { name: 'Which papers' }));
    expect(choices.getAllByRole('option').map(wordsOf)).toEqual([
      'Selected (1)',
      'This list (3)',
      'All that you keep',
    ]);
  });

  test('writes a file, or into the clipboard', async () => {
    const { sheet, user, actions } = await showSheet('Export papers', { sheet: 'export' });
    await user.selectOptions(await sheet.findByRole('combobox', { name: 'Format' }), 'ris');
    await user.click(sheet.getByRole('button', { name: 'Copy' }));
    await user.click(sheet.getByRole('button', { name: 'Download' }));
    expect(actions.exportPapers.mock.calls.map(([wish]) => wish)).toEqual([
      { scope: 'list', format: 'ris', to: 'clipboard' },
      { scope: 'list', format: 'ris', to: 'file' },
    ]);
  });

  test('sends what is chosen to Zotero, whatever the format, and closes', async () => {
    const { sheet, user, actions } = await showSheet('Export papers', { sheet: 'export' });
    await user.selectOptions(await sheet.findByRole('combobox', { name: 'Which papers' }), 'kept');
    await user.click(sheet.getByRole('button', { name: 'Save to Zotero' }));
    expect(actions.sendToZotero).toHaveBeenCalledExactlyOnceWith('kept');
    expect(actions.exportPapers).not.toHaveBeenCalled();
    expect(actions.showSheet).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  test('does not copy what is no text', async () => {
    const { sheet, user } = await showSheet('Export papers', { sheet: 'export' });
    await user.selectOptions(
      await sheet.findByRole('combobox', { name: 'Format' }),
      'markdownFiles',
    );
    expect(sheet.queryByRole('button', { name: 'Copy' })).toBeNull();
  });
});

describe('above the saved papers', () => {
  test('a status and a tag narrow the list', async () => {
    const { actions, user } = showPanel({ rows, view: 'saved', query: 'oil' });
    const bar = within(
      await screen.findByRole('region', { name: 'What you made of the saved papers' }),
    );
    await user.click(bar.getByRole('button', { name: 'To read', pressed: false }));
    expect(actions.setQuery).toHaveBeenLastCalledWith('oil* status:to-read');
    await user.click(bar.getByRole('button', { name: 'Export …' }));
    expect(actions.showSheet).toHaveBeenCalledExactlyOnceWith('export');
  });

  test('a status that narrows it is pressed, and lets all in again', async () => {
    const { actions, user } = showPanel({ rows, view: 'saved', query: 'status:done' });
    await user.click(await screen.findByRole('button', { name: 'Done', pressed: true }));
    expect(actions.setQuery).toHaveBeenLastCalledWith('');
  });
});
