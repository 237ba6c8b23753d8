import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followMediaHosts } from '../../../../entrypoints/sidepanel/follow-media-hosts.ts';
import { initialSettings, type Settings } from '../../../../papers/settings.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

let allowed: string[];
let changed: (() => void)[];
beforeEach(() => {
  [allowed, changed] = [[], []];
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((origin) => allowed.includes(origin)),
  );
  for (const event of ['onAdded', 'onRemoved'] as const) {
    vi.spyOn(browser.permissions[event], 'addListener').mockImplementation((listener) => {
      changed.push(() => listener({}));
    });
  }
});

function follow(settings: Partial<Settings>) {
  const state = aPanelState({ settings: { ...initialSettings, ...settings } });
  const onError = vi.fn();
  followMediaHosts(state, onError);
  return { state, onError };
}

test('while no pictures are wanted the browser is not even asked', () => {
  const { state } = follow({});
  expect(browser.permissions.contains).not.toHaveBeenCalled();
  expect(changed).toEqual([]);
  expect(state.mediaHosts.value).toBeUndefined();
});

test('once they are wanted, what is allowed is known, and followed', async () => {
  const { state } = follow({});
  state.data.value = aPanelData({ settings: { ...initialSettings, avatars: true } });
  await eventually(() => expect(state.mediaHosts.value).toEqual(new Set()));
  allowed = ['https://www.gravatar.com/*'];
  for (const tell of changed) tell();
  await eventually(() => expect(state.mediaHosts.value).toEqual(new Set(['www.gravatar.com'])));
  const listeners = changed.length;
  state.data.value = aPanelData({ settings: { ...initialSettings, figures: true } });
  expect(changed).toHaveLength(listeners);
});

test('a browser that does not answer is told of, and leaves it unknown', async () => {
  vi.mocked(browser.permissions.contains).mockRejectedValue(new Error('no'));
  const { state, onError } = follow({ density: 'figures' });
  await eventually(() => expect(onError).toHaveBeenCalledOnce());
  expect(state.mediaHosts.value).toBeUndefined();
});
