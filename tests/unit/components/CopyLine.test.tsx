import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { PanelView } from '../../../components/panel-view.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const line = () => screen.findByRole('region', { name: 'Copies of your library' });

test.each<[NonNullable<PanelView['copyNews']>, string]>([
  [
    { kind: 'restored', kept: 1212 },
    'Your browser had lost 1,212 saved papers. They were restored from the second copy.',
  ],
  [
    { kind: 'restored', kept: 1 },
    'Your browser had lost 1 saved paper. It was restored from the second copy.',
  ],
  [
    { kind: 'restored', kept: 0 },
    'Your browser had lost some of what you marked or set. It was restored from the second copy.',
  ],
  [
    { kind: 'failed', problem: 'storage-full' },
    'The second copy of your library cannot be written. Free some space. Your saved papers and marks are kept.',
  ],
  [
    { kind: 'backup-failed', problem: 'diskFull' },
    'The last backup could not be written, because the disk is full. Free some space; Paperboy tries again by itself.',
  ],
])('%o is said in words', async (copyNews, words) => {
  showPanel({ copyNews });
  expect(wordsOf(within(await line()).getByRole('status'))).toBe(words);
});

test('what was read goes away, and an offer below it stays', async () => {
  const { actions, user } = showPanel({
    copyNews: { kind: 'restored', kept: 2 },
    catchUp: { days: 9, matter: 20, rest: 194 },
  });
  await user.click(within(await line()).getByRole('button', { name: 'All right' }));
  expect(actions.dismissCopyNews).toHaveBeenCalledOnce();
  expect(screen.getAllByRole('region', { name: 'Since you were last here' })).toHaveLength(1);
});
