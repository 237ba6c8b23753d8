import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { watchTab } from '../../../../entrypoints/sidepanel/watch-tab.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { aTabBeside } from '../../../fixtures/tab-beside.ts';

function watching() {
  const beside = aTabBeside();
  const [onTab, onError] = [vi.fn(), vi.fn()];
  const again = watchTab(onTab, onError);
  return { ...beside, onTab, onError, again };
}

test('only the tab in front of the panel’s own window is asked for', async () => {
  const { query, onTab } = watching();
  await eventually(() => expect(onTab).toHaveBeenCalledExactlyOnceWith(undefined));
  expect(query.mock.calls).toEqual([[{ active: true, windowId: 7 }]]);
});

test.each(['activated', 'updated', 'focus', 'added', 'removed'])(
  'what is in front is told anew when it was %s',
  async (how) => {
    const { show, onTab } = watching();
    await eventually(() => expect(onTab).toHaveBeenCalledOnce());
    show({ url: 'https://arxiv.org/abs/2511.01234' }, how);
    await eventually(() =>
      expect(onTab).toHaveBeenLastCalledWith({ url: 'https://arxiv.org/abs/2511.01234' }),
    );
  },
);

test('a tab behind may change as it likes', async () => {
  const { hear, query, onTab } = watching();
  await eventually(() => expect(onTab).toHaveBeenCalledOnce());
  hear('updated', 2, { status: 'complete' }, { active: false });
  expect(query).toHaveBeenCalledOnce();
});

test('a late answer about the tab before is not told any more', async () => {
  const { query, again, onTab } = watching();
  await eventually(() => expect(onTab).toHaveBeenCalledOnce());
  const { promise, resolve } = Promise.withResolvers<never>();
  query.mockImplementationOnce((() => promise) as never);
  again();
  await eventually(() => expect(query).toHaveBeenCalledTimes(2));
  query.mockImplementationOnce((async () => [{ title: 'Now' }]) as never);
  again();
  await eventually(() => expect(onTab).toHaveBeenLastCalledWith({ title: 'Now' }));
  resolve([{ title: 'Before' }] as never);
  await promise;
  await Promise.resolve();
  expect(onTab).toHaveBeenLastCalledWith({ title: 'Now' });
});

test('a browser that does not answer is told of', async () => {
  const { breakDown, again, onError } = watching();
  breakDown();
  again();
  await eventually(() => expect(onError).toHaveBeenCalled());
});

test('a browser without windows shows no page beside the panel, and is not asked', () => {
  const query = vi.spyOn(browser.tabs, 'query');
  vi.spyOn(browser, 'windows', 'get').mockReturnValue(undefined as never);
  watchTab(vi.fn(), vi.fn())();
  expect(query).not.toHaveBeenCalled();
});
