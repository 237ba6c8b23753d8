import { expect, test } from 'vitest';
import { ChosenSettings } from '../../../../entrypoints/options/chosen-settings.ts';
import { initialSettings } from '../../../../papers/settings.ts';

const stored = { ...initialSettings, theme: 'system', density: 'comfortable' } as const;

test('what was chosen stands over an older answer of the store until it is stored', () => {
  const chosen = new ChosenSettings();
  chosen.choose('theme', 'dark');
  expect(chosen.over(stored)).toEqual({ ...stored, theme: 'dark' });
  chosen.settle('theme', 'dark');
  expect(chosen.over(stored)).toEqual(stored);
});

test('of several choices the last one counts, whichever is stored first', () => {
  const chosen = new ChosenSettings();
  chosen.choose('theme', 'dark');
  chosen.choose('density', 'compact');
  chosen.choose('theme', 'light');
  chosen.settle('theme', 'dark');
  expect(chosen.over(stored)).toEqual({ ...stored, theme: 'light', density: 'compact' });
});
