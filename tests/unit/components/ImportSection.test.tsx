import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { ImportView } from '../../../components/import-view.ts';
import type { PlannedMark } from '../../../papers/importing/plan-import.ts';
import { fridayNoon } from '../../fixtures/factories.ts';
import { aView } from '../../fixtures/own-views.ts';
import { wordsOf } from '../../fixtures/panel.tsx';
import { showSettings } from '../../fixtures/settings-page.tsx';

type Preview = ImportView & { kind: 'preview' };
type Done = ImportView & { kind: 'done' };

const one = '2611.00001';

const plannedOf = (paperId: string, fields: PlannedMark['fields'] = []): PlannedMark => ({
  ...{ paperId, before: undefined, after: { paperId }, fields },
});

function aPreview(plan: Partial<Preview['plan']> = {}, more: Partial<Preview> = {}): Preview {
  return {
    kind: 'preview',
    plan: {
      ...{ added: [], changed: [], restamped: [], same: [], refused: [], papers: [] },
      removedSince: [],
      views: { added: [], changed: [] },
      mutes: [],
      settings: [],
      ...plan,
    },
    format: 'json',
    isNewer: false,
    bringsBack: false,
    titles: new Map([[one, 'Of <b>Lanterns</b>']]),
    unwanted: new Set(),
    isImporting: false,
    now: fridayNoon,
    ...more,
  };
}

const aDone = (fields: Partial<Done> = {}): Done => ({
  ...{ kind: 'done', added: 3, changed: 2, unknown: 0, asking: undefined },
  ...{ isUndoing: false, hasUndoFailed: false, now: fridayNoon },
  ...fields,
});

const show = (importing: ImportView) => showSettings({ importing });
const part = (kind: string) =>
  document.querySelector<HTMLElement>(`[data-planned="${kind}"]`) ?? document.body;

test('a file that is chosen is read, and so is what is pasted', async () => {
  const { actions, user } = show({ kind: 'idle' });
  const file = new File(['{}'], 'paperboy.json');
  await user.upload(screen.getByLabelText('Import from a file'), file);
  expect(actions.importing.readFile).toHaveBeenCalledExactlyOnceWith(file);
  const look = screen.getByRole<HTMLButtonElement>('button', { name: 'Look at what is pasted' });
  expect(look.disabled).toBe(true);
  await user.type(screen.getByRole('textbox'), '2611.00001');
  await user.click(look);
  expect(actions.importing.readText).toHaveBeenCalledExactlyOnceWith('2611.00001');
});

test('what is being read is named at once, and can be given up', async () => {
  const { actions, user } = show({ kind: 'reading', name: 'old.json' });
  expect(screen.getByText('Reading old.json …')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(actions.importing.cancel).toHaveBeenCalledOnce();
});

test.each([
  ['tooLarge', 'larger than 100 MB'],
  ['unreadable', 'could not be read'],
  ['failed', 'could not be stored'],
] as const)('what fails (%s) is told in words', (why, words) => {
  show({ kind: 'failed', why });
  expect(wordsOf(document.querySelector('[data-import]'))).toContain(words);
});

test('the preview has each change from what it was to what it becomes, as text', () => {
  show(
    aPreview({
      added: [plannedOf('2611.00002')],
      changed: [
        plannedOf(one, [
          { field: 'tags', before: ['lamps'], after: ['lamps', 'moss'] },
          { field: 'note', before: undefined, after: '<i>mine</i>' },
          { field: 'status', before: 'to-read', after: 'done' },
          { field: 'seenAt', before: fridayNoon - 60_000, after: fridayNoon },
          { field: 'shelf', before: undefined, after: { oak: 1 } },
        ]),
      ],
      same: ['2611.00003'],
    }),
  );
  expect(wordsOf(part('added'))).toContain('arXiv 2611.00002');
  const changed = within(part('changed'));
  expect(changed.getByText('Of <b>Lanterns</b>')).toBeTruthy();
  const rows = [...part('changed').querySelectorAll('[data-field]')].map((row) => wordsOf(row));
  expect(rows.slice(0, 3)).toEqual([
    'Tagslamps → lamps, moss',
    'Notenothing → <i>mine</i>',
    'StatusTo read → Done',
  ]);
  expect(rows[3]).toMatch(/^Seen\d\d:\d\d → \d\d:\d\d$/);
  expect(rows[4]).toBe('shelfnothing → {"oak":1}');
  expect(screen.getByText('1 paper stays as it is here')).toBeTruthy();
});

test('fifty of each kind are listed, and the rest is counted', () => {
  const many = Array.from({ length: 63 }, (_, at) => plannedOf(`2611.${10_000 + at}`));
  const refused = many.map((_, at) => ({ line: at + 1, reason: 'noId' as const, text: 'x' }));
  show(aPreview({ added: many, refused }));
  for (const kind of ['added', 'refused']) {
    expect(part(kind).querySelectorAll('li')).toHaveLength(50);
    expect(wordsOf(part(kind))).toContain('and 13 more');
  }
});

test('what was refused has its line, its words and the reason', () => {
  show(aPreview({ refused: [{ line: 7, reason: 'noId', text: 'Of Moss' }] }));
  expect(wordsOf(part('refused').querySelector('li'))).toBe(
    'Line 7: Of Moss names no arXiv paper.',
  );
});

test('views, mutes and settings come or stay away, each kind by itself', async () => {
  const settings = [{ id: 'density', before: 'comfortable', after: 'compact' }] as const;
  const { actions, user } = show(
    aPreview(
      { views: { added: [aView()], changed: [] }, settings: [...settings] },
      { unwanted: new Set(['settings']) },
    ),
  );
  expect(screen.getAllByRole('checkbox', { name: /^1 (view|mute|setting)$/ })).toHaveLength(2);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '1 setting' }).checked).toBe(false);
  const partOf = (name: string) => wordsOf(document.querySelector(`[data-part="${name}"]`));
  expect(partOf('views')).toBe('1 viewLanterns');
  expect(partOf('settings')).toBe('1 settingDensity');
  await user.click(screen.getByRole('checkbox', { name: '1 view' }));
  expect(actions.importing.want).toHaveBeenCalledExactlyOnceWith('views', false);
});

test('nothing is done but by “Import”, and only once', async () => {
  const { actions, user, change } = show(aPreview());
  await user.click(screen.getByRole('button', { name: 'Import' }));
  expect(actions.importing.apply).toHaveBeenCalledOnce();
  change({ importing: aPreview({}, { isImporting: true }) });
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Importing …' });
  expect(button.disabled).toBe(true);
});

test('what was imported is told, with the way back', async () => {
  const { actions, user } = show(aDone());
  expect(screen.getByText('Imported: 3 papers added, 2 changed.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ask Hugging Face about them' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo the import' }));
  expect(actions.importing.undo).toHaveBeenCalledOnce();
});

test('papers of which only the id is known are asked for at a wish, with progress', async () => {
  const { actions, user, change } = show(aDone({ unknown: 40 }));
  await user.click(screen.getByRole('button', { name: 'Ask Hugging Face about them' }));
  expect(actions.importing.askHub).toHaveBeenCalledOnce();
  const asking = { asked: 12, of: 40, isOver: false, notAtHub: [one] };
  change({ importing: aDone({ unknown: 29, asking }) });
  expect(screen.getByText('12 of 40 asked for')).toBeTruthy();
  expect(screen.getByText('Hugging Face does not know 2611.00001.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(actions.importing.stopAsking).toHaveBeenCalledOnce();
  const trouble = { kind: 'limited', until: fridayNoon + 60_000 } as const;
  change({ importing: aDone({ unknown: 29, asking: { ...asking, isOver: true, trouble } }) });
  expect(wordsOf(document.querySelector('[data-asking]'))).toContain('asks for patience until');
  expect(screen.getByRole('button', { name: 'Ask Hugging Face about them' })).toBeTruthy();
});

test('what was removed since the file was written comes back only where that is asked for', async () => {
  const { actions, user, change } = showSettings({ importing: aPreview() });
  expect(screen.queryByRole('checkbox', { name: /Bring back/ })).toBeNull();
  change({ importing: aPreview({ removedSince: [one, '2611.00002'] }) });
  const box = screen.getByRole('checkbox', {
    name: 'Bring back what you have removed since from 2 papers',
  });
  expect((box as HTMLInputElement).checked).toBe(false);
  await user.click(box);
  expect(actions.importing.bringBack).toHaveBeenCalledExactlyOnceWith(true);
});
