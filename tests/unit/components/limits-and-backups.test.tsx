import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { initialSettings } from '../../../papers/settings.ts';
import { wordsOf } from '../../fixtures/panel.tsx';
import { showSettings } from '../../fixtures/settings-page.tsx';

const limits = () => screen.getByRole('region', { name: 'How long papers stay' });
const backups = () => screen.getByRole('region', { name: 'Automatic backups' });
const aFile = {
  ...{ downloadId: 7, name: 'paperboy-2026-07-03.json', kept: 3 },
  writtenAt: Date.parse('2026-07-03T09:12:00Z'),
};

describe('limits', () => {
  test('say their rules first: what is kept stays, and so do marks', () => {
    showSettings();
    const [kept, marks] = within(limits()).getAllByRole('listitem').map(wordsOf);
    expect(kept).toMatch(/^What you saved, tagged or noted stays for good/);
    expect(marks).toMatch(/^So do all your marks/);
  });

  test('say what lies beyond them, and forget it now at a click', async () => {
    const { actions, user, change } = showSettings({ beyond: { papers: 1234, days: 40 } });
    expect(wordsOf(limits())).toContain('1,234 papers lie beyond these limits.');
    await user.click(within(limits()).getByRole('button', { name: 'Forget them now' }));
    expect(actions.forgetBeyond).toHaveBeenCalledOnce();
    change({ beyond: { papers: 0, days: 0 }, notice: { kind: 'forgotten', count: 1234 } });
    expect(within(limits()).queryByRole('button')).toBeNull();
    expect(wordsOf(limits())).toContain('Nothing lies beyond these limits.');
    expect(wordsOf(screen.getByRole('status'))).toBe('1,234 papers forgotten');
  });

  test('that are not set take nothing', () => {
    showSettings({ beyond: undefined });
    expect(wordsOf(limits())).not.toContain('beyond');
  });
});

describe('backups', () => {
  test('say when the last one was written, and where it lies', () => {
    const { change } = showSettings();
    expect(wordsOf(backups())).toContain('No backup has been written yet.');
    change({ backups: { files: [{ ...aFile, name: 'older.json' }, aFile] } });
    expect(wordsOf(backups())).toMatch(
      /The last backup was written at \d\d:\d\d: Paperboy\/paperboy-2026-07-03\.json/,
    );
  });

  test('are written now at a click', async () => {
    const { actions, user } = showSettings();
    await user.click(within(backups()).getByRole('button', { name: 'Write a backup now' }));
    expect(actions.backUpNow).toHaveBeenCalledOnce();
  });

  test.each([
    ['notAllowed', 'does not let Paperboy write files'],
    ['diskFull', 'the disk is full'],
    ['refused', 'folder of downloads'],
  ] as const)('that fail (%s) say why', (problem, words) => {
    showSettings({ backups: { files: [aFile], problem } });
    expect(wordsOf(within(backups()).getByRole('alert'))).toContain(words);
    expect(wordsOf(backups())).toContain(aFile.name);
  });

  test('that the browser may not write say so at their setting', () => {
    showSettings({ settings: initialSettings, refused: { id: 'backups', kind: 'downloads' } });
    expect(wordsOf(within(backups()).getByRole('alert'))).toBe(
      'Nothing has changed: your browser was not allowed to write files.',
    );
  });
});
