import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followTabSites } from '../../../../entrypoints/options/follow-tab-sites.ts';
import { tabPatterns } from '../../../../papers/open-tab/tab-sites.ts';
import { eventually } from '../../../fixtures/eventually.ts';

test('the sites that are not allowed are told, now and whenever that changes', async () => {
  let allowed: readonly string[] = [];
  const changed: (() => void)[] = [];
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((origin) => allowed.includes(origin)),
  );
  for (const event of ['onAdded', 'onRemoved'] as const) {
    vi.spyOn(browser.permissions[event], 'addListener').mockImplementation((listener) => {
      changed.push(() => listener({}));
    });
  }
  const show = vi.fn();
  followTabSites(show, vi.fn());
  await eventually(() => expect(show.mock.lastCall?.[0]).toHaveLength(tabPatterns.length));
  allowed = tabPatterns.slice(1);
  for (const tell of changed) tell();
  await eventually(() => expect(show).toHaveBeenLastCalledWith(['arxiv.org']));
});

test('a browser that does not answer is told of', async () => {
  vi.spyOn(browser.permissions, 'contains').mockRejectedValue(new Error('no'));
  const onError = vi.fn();
  followTabSites(vi.fn(), onError);
  await eventually(() => expect(onError).toHaveBeenCalledOnce());
});
