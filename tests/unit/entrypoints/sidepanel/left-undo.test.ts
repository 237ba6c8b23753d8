import { afterEach, expect, test, vi } from 'vitest';
import { followLeftUndo } from '../../../../entrypoints/sidepanel/left-undo.ts';
import type { Undo } from '../../../../storage/act.ts';

const undo: Undo = [{ paperId: 'a', before: {}, after: { seenAt: 1 }, wasNew: true }];

afterEach(() => {
  vi.restoreAllMocks();
});

function aPanel() {
  let leave = () => {};
  let left: Undo | undefined;
  const takeLeftUndo = vi.fn(async () => {
    const taken = left;
    left = undefined;
    return taken;
  });
  const [offer, onError] = [vi.fn(), vi.fn()];
  const watchLeftUndo = (onLeft: () => void) => {
    leave = onLeft;
    return { again: vi.fn(), stop: vi.fn() };
  };
  followLeftUndo({ takeLeftUndo, watchLeftUndo }, offer, onError);
  const setVisible = (state: DocumentVisibilityState) =>
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  return {
    takeLeftUndo,
    offer,
    onError,
    setVisible,
    leave: () => {
      left = undo;
      leave();
    },
  };
}

test('a panel that is looked at offers the way back, once', async () => {
  const { leave, offer, setVisible } = aPanel();
  setVisible('visible');
  leave();
  await vi.waitFor(() => expect(offer.mock.calls).toEqual([[undo]]));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(offer).toHaveBeenCalledOnce();
});

test('a hidden panel leaves it to another, and offers it when it is looked at again', async () => {
  const { leave, offer, takeLeftUndo, setVisible } = aPanel();
  setVisible('hidden');
  leave();
  expect(takeLeftUndo).not.toHaveBeenCalled();
  setVisible('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(offer.mock.calls).toEqual([[undo]]));
});

test('a store that fails is told, and offers nothing', async () => {
  const { leave, offer, onError, takeLeftUndo, setVisible } = aPanel();
  setVisible('visible');
  takeLeftUndo.mockRejectedValue(new Error('broken on purpose'));
  leave();
  await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
  expect(offer).not.toHaveBeenCalled();
});
