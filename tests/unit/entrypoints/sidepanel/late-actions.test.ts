import { expect, test, vi } from 'vitest';
import type { PanelActions } from '../../../../components/panel-view.ts';
import { lateActions } from '../../../../entrypoints/sidepanel/late-actions.ts';
import { watchedActions } from '../../../fixtures/panel.tsx';

function coming() {
  const done: string[] = [];
  const { promise, resolve } = Promise.withResolvers<PanelActions>();
  const loaded = watchedActions();
  loaded.refresh.mockImplementation(() => done.push('refresh'));
  loaded.toggleSaved.mockImplementation((id) => done.push(`save ${id}`));
  loaded.moveCurrent.mockImplementation((to) => done.push(`move ${to}`));
  return { done, loaded, late: lateActions(promise), arrive: () => resolve(loaded) };
}

test('what is asked for before the actions have come is done in its order once they have', async () => {
  const { done, late, arrive } = coming();
  late.toggleSaved('2611.00001');
  late.moveCurrent(1);
  late.refresh();
  expect(done).toEqual([]);
  arrive();
  await vi.waitFor(() => expect(done).toEqual(['save 2611.00001', 'move 1', 'refresh']));
});

test('once they have come, an action is done within the click that asks for it', async () => {
  const { done, late, arrive } = coming();
  arrive();
  late.refresh();
  await vi.waitFor(() => expect(done).toEqual(['refresh']));
  late.toggleSaved('2611.00002');
  expect(done).toEqual(['refresh', 'save 2611.00002']);
});

test('what the Hub says of a paper can be waited for before the actions have come', async () => {
  const { late, arrive } = coming();
  const reply = late.readCommunity('2611.00001');
  arrive();
  expect(await reply).toEqual({ kind: 'failed', trouble: 'offline' });
});

test('hosts are asked for within the click, and the answer comes back', async () => {
  const { loaded, late, arrive } = coming();
  const early = late.askHosts(['https://www.gravatar.com/*']);
  arrive();
  expect(await early).toBe(false);
  loaded.askHosts.mockClear().mockResolvedValue(true);
  const asking = late.askHosts(['https://cdn-uploads.huggingface.co/*']);
  expect(loaded.askHosts).toHaveBeenCalledExactlyOnceWith(['https://cdn-uploads.huggingface.co/*']);
  expect(await asking).toBe(true);
});
