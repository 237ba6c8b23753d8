import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followMediaHosts } from '../../../../entrypoints/sidepanel/follow-media-hosts.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { aPanelState } from '../../../fixtures/panel-data.ts';

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

function follow() {
  const state = aPanelState();
  const onError = vi.fn();
  followMediaHosts(state, onError);
  return { state, onError };
}

test('what is allowed is known, and followed', async () => {
  const { state } = follow();
  await eventually(() => expect(state.mediaHosts.value).toEqual(new Set()));
  allowed = ['https://www.gravatar.com/*'];
  for (const tell of changed) tell();
  await eventually(() => expect(state.mediaHosts.value).toEqual(new Set(['www.gravatar.com'])));
});

test('a browser that does not answer is told of, and leaves it unknown', async () => {
  vi.mocked(browser.permissions.contains).mockRejectedValue(new Error('no'));
  const { state, onError } = follow();
  await eventually(() => expect(onError).toHaveBeenCalledOnce());
  expect(state.mediaHosts.value).toBeUndefined();
});
