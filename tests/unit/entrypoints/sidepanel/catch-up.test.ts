import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { catchUpActions, followCatchUp } from '../../../../entrypoints/sidepanel/catch-up.ts';
import { panelView } from '../../../../entrypoints/sidepanel/panel-view.ts';
import { fridayNoon } from '../../../fixtures/factories.ts';
import { aPanelState } from '../../../fixtures/panel-data.ts';

const offer = { days: 3, matter: ['a'], rest: ['b', 'c'] };

function follow() {
  const state = aPanelState();
  const store = { noteVisit: vi.fn(async () => {}), watchCatchUp: vi.fn() };
  const onError = vi.fn();
  followCatchUp(state, store, onError);
  const [answer] = store.watchCatchUp.mock.calls[0] ?? [];
  return { state, store, onError, answer };
}

describe('a reader who is here', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: fridayNoon });
  });
  afterEach(() => vi.useRealTimers());

  const use = (minutes: number) => {
    vi.setSystemTime(fridayNoon + minutes * 60_000);
    window.dispatchEvent(new Event('keydown'));
  };

  test('is noted at once, and when they use the panel again, but not at every key', () => {
    const { store } = follow();
    expect(store.noteVisit).toHaveBeenCalledTimes(1);
    use(1);
    use(9);
    expect(store.noteVisit).toHaveBeenCalledTimes(1);
    use(11);
    expect(store.noteVisit).toHaveBeenCalledTimes(2);
  });

  test('is offered what the store finds, where new papers are read', () => {
    const { state, answer } = follow();
    const shown = () => panelView(state).value.catchUp;
    expect(shown()).toBeUndefined();
    answer(offer);
    expect(shown()).toEqual({ days: 3, matter: 1, rest: 2 });
    state.place.value = { ...state.place.value, view: 'new' };
    expect(shown()).toBeDefined();
    state.place.value = { ...state.place.value, view: 'saved' };
    expect(shown()).toBeUndefined();
  });
});

describe('the reader', () => {
  const withOffer = () => {
    const state = aPanelState();
    state.catchUp.value = offer;
    const store = { dismissCatchUp: vi.fn(async () => {}) };
    const done: string[] = [];
    const markMany = vi.fn(async () => {
      await Promise.resolve();
      done.push('marked');
    });
    const showNew = () => done.push('shown');
    return {
      state,
      store,
      markMany,
      done,
      ...catchUpActions(state, store, markMany, showNew),
    };
  };

  test('who catches up has the rest marked, and then comes to the new papers', async () => {
    const { catchUp, markMany, done } = withOffer();
    await catchUp();
    expect(markMany).toHaveBeenCalledExactlyOnceWith('seen', ['b', 'c']);
    expect(done).toEqual(['marked', 'shown']);
  });

  test('who declines is not asked again', async () => {
    const { dismissCatchUp, store, state } = withOffer();
    await dismissCatchUp();
    expect(state.catchUp.value).toBeUndefined();
    expect(store.dismissCatchUp).toHaveBeenCalledOnce();
  });
});
