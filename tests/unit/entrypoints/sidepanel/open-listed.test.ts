import { batch } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { openListed } from '../../../../entrypoints/sidepanel/open-listed.ts';
import { aPanelState } from '../../../fixtures/panel-data.ts';

const id = '2611.00001';

function opening(openIds: string[] = []) {
  const state = aPanelState();
  state.openIds.value = new Set(openIds);
  const toggleOpen = vi.fn(() => {
    state.openIds.value = new Set([id]);
  });
  openListed(state, { toggleOpen }, id);
  const enter = (...ids: string[]) =>
    batch(() => {
      state.openIds.value = new Set(openIds);
      state.frozen.value = ids;
      state.entered.value += 1;
    });
  return { state, toggleOpen, enter };
}

test('the paper is opened once it is listed', () => {
  const { toggleOpen, enter } = opening();
  enter('2611.00002');
  expect(toggleOpen).not.toHaveBeenCalled();
  enter('2611.00002', id);
  expect(toggleOpen).toHaveBeenCalledExactlyOnceWith(id);
});

test('a list that is entered anew as it grows has it open again, without another act', () => {
  const { state, toggleOpen, enter } = opening();
  enter(id);
  enter(id, '2611.00002');
  expect([...state.openIds.value]).toEqual([id]);
  expect(toggleOpen).toHaveBeenCalledOnce();
});

test('what the reader closes stays closed', () => {
  const { state, enter } = opening();
  enter(id);
  state.openIds.value = new Set();
  state.frozen.value = [id, '2611.00002'];
  expect([...state.openIds.value]).toEqual([]);
});

test('a paper that is open already is left alone', () => {
  const { toggleOpen, enter } = opening([id]);
  enter(id);
  expect(toggleOpen).not.toHaveBeenCalled();
});

test('whoever has gone elsewhere by then is not called back', async () => {
  const { state, toggleOpen, enter } = opening();
  state.place.value = { ...state.place.peek(), view: 'saved' };
  await Promise.resolve();
  enter(id);
  expect(toggleOpen).not.toHaveBeenCalled();
});
