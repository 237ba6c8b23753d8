import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { showLook } from '../../../../entrypoints/shared/show-look.ts';
import { initialSettings } from '../../../../papers/settings.ts';

const root = document.documentElement;
const firstLook = readFileSync(
  join(import.meta.dirname, '../../../../public/first-look.js'),
  'utf8',
);

/** Runs what every page runs before its first frame, on a root that knows nothing yet. */
function openPage(): void {
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
  new Function(firstLook)();
}

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('the page says the look that was chosen, and nothing that is no matter of style', () => {
  showLook({ ...initialSettings, theme: 'dark', textSize: 'large', badge: 'dot' });
  expect({ ...root.dataset }).toEqual({
    theme: 'dark',
    contrast: 'system',
    motion: 'system',
    textSize: 'large',
  });
});

describe('the first frame of a page', () => {
  test('has the look that was shown last', () => {
    showLook({ ...initialSettings, theme: 'light' });
    showLook({ ...initialSettings, theme: 'dark', contrast: 'high' });
    openPage();
    expect(root.dataset).toMatchObject({ theme: 'dark', contrast: 'high' });
  });

  test.each([[undefined], ['{'], ['null']])(
    'has the system’s look where the copy is %s',
    (copy) => {
      if (copy !== undefined) localStorage.setItem('look', copy);
      openPage();
      expect(root.dataset.theme).toBeUndefined();
    },
  );
});

test('a browser that keeps no copy shows the look all the same', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('refused');
  });
  showLook({ ...initialSettings, theme: 'dark' });
  expect(root.dataset.theme).toBe('dark');
});

test('a look that stays is not written again', () => {
  showLook(initialSettings);
  const write = vi.spyOn(Storage.prototype, 'setItem');
  showLook({ ...initialSettings, badge: 'none' });
  expect(write).not.toHaveBeenCalled();
});
