import { expect, test, vi } from 'vitest';
import { onceWanted } from '../../../../entrypoints/sidepanel/once-wanted.ts';
import { initialSettings } from '../../../../papers/settings.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const withAvatars = (avatars: boolean) => aPanelData({ settings: { ...initialSettings, avatars } });

test('it begins with the first settings that ask for it, and never again', () => {
  const state = aPanelState();
  const begin = vi.fn(async () => {});
  onceWanted(state, ({ avatars }) => avatars, begin, vi.fn());
  expect(begin).not.toHaveBeenCalled();
  state.data.value = withAvatars(true);
  expect(begin).toHaveBeenCalledOnce();
  state.data.value = withAvatars(false);
  state.data.value = withAvatars(true);
  expect(begin).toHaveBeenCalledOnce();
});

test('code that does not come is told of', async () => {
  const onError = vi.fn();
  const error = new Error('no such file');
  onceWanted(
    aPanelState(),
    () => true,
    () => Promise.reject(error),
    onError,
  );
  await eventually(() => expect(onError).toHaveBeenCalledExactlyOnceWith(error));
});
