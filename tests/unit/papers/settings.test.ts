import { describe, expect, test } from 'vitest';
import {
  initialSettings,
  readSettings,
  type SettingId,
  settings,
} from '../../../papers/settings.ts';

const ids = Object.keys(settings) as SettingId[];

test.each(ids)('%s begins with one of its own choices', (id) => {
  expect(settings[id].choices).toContain(initialSettings[id]);
});

test('pictures are not asked for by themselves', () => {
  expect(initialSettings).toMatchObject({ figures: false, avatars: false });
  expect(initialSettings.density).not.toBe('figures');
});

describe('stored settings', () => {
  const every = ids.flatMap((id) => settings[id].choices.map((value) => [id, value] as const));
  test.each(every)('%s: %s is read as it was stored, and changes no other', (id, value) => {
    expect(readSettings({ [id]: value })).toEqual({ ...initialSettings, [id]: value });
  });

  test.each(ids)('a bad value of %s falls back alone', (id) => {
    const other = id === 'theme' ? { badge: 'dot' } : { theme: 'dark' };
    for (const bad of ['roomy', 7, null, {}]) {
      expect(readSettings({ ...other, [id]: bad })).toEqual({ ...initialSettings, ...other });
    }
  });

  test.each([undefined, null, 'dark', [], 4])(
    '%o instead of settings means the initial ones',
    (raw) => {
      expect(readSettings(raw)).toEqual(initialSettings);
    },
  );
});
