import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Notice } from '../../../../components/notice.ts';
import { ownViewActions } from '../../../../entrypoints/sidepanel/own-view-actions.ts';
import type { OwnView } from '../../../../papers/own-view.ts';
import { addMute, removeMute, takeBackMutes } from '../../../../storage/mutes.ts';
import * as views from '../../../../storage/own-views.ts';
import { storedMutes, storedOwnViews } from '../../../../storage/stored-views.ts';
import { anEmptyDatabase, fridayNoon } from '../../../fixtures/factories.ts';
import { aView } from '../../../fixtures/own-views.ts';
import { aPanelState } from '../../../fixtures/panel-data.ts';

/** A reader with two views of their own and one mute, over a real database. */
async function aReader() {
  const db = anEmptyDatabase();
  const { id: _, ...fields } = aView();
  for (const name of ['Lanterns', 'Lamps']) await views.addOwnView(db, { ...fields, name });
  await addMute(db, 'moss', fridayNoon);
  const state = aPanelState({ ownViews: await storedOwnViews(db), mutes: await storedMutes(db) });
  const done: { title: string; notice: Notice; takeBack: () => Promise<void> }[] = [];
  let last = Promise.resolve();
  const actBeside = (
    title: string,
    notice: Notice,
    work: () => Promise<(() => Promise<void>) | undefined>,
  ) => {
    last = work().then((takeBack) => {
      if (takeBack) done.push({ title, notice, takeBack });
    });
  };
  const store = {
    addOwnView: (added: Parameters<typeof views.addOwnView>[1]) => views.addOwnView(db, added),
    changeOwnView: (id: string, change: Parameters<typeof views.changeOwnView>[2]) =>
      views.changeOwnView(db, id, change),
    removeOwnView: (id: string) => views.removeOwnView(db, id),
    moveOwnView: (id: string, to: number) => views.moveOwnView(db, id, to),
    takeBackOwnViews: (undo: Parameters<typeof views.takeBackOwnViews>[1]) =>
      views.takeBackOwnViews(db, undo),
    addMute: (query: string) => addMute(db, query, fridayNoon + 1),
    removeMute: (id: string) => removeMute(db, id),
    takeBackMutes: (undo: Parameters<typeof takeBackMutes>[1]) => takeBackMutes(db, undo),
  };
  const goTo = { own: vi.fn(), day: vi.fn() };
  return {
    state,
    goTo,
    actions: ownViewActions(state, store, actBeside, goTo),
    names: async () => (await storedOwnViews(db)).map(({ name }) => name),
    stored: () => storedOwnViews(db),
    muted: async () => (await storedMutes(db)).map(({ query }) => query),
    idOf: (name: string) =>
      state.data.peek()?.ownViews?.find((view: OwnView) => view.name === name)?.id ?? '',
    muteId: () => state.data.peek()?.mutes[0]?.id ?? '',
    /** What was done last, once it is stored. */
    settled: async () => {
      await last;
      const act = done.at(-1);
      if (!act) throw new Error('Nothing was done.');
      return act;
    },
  };
}

let reader: Awaited<ReturnType<typeof aReader>>;

beforeEach(async () => {
  reader = await aReader();
});

describe('a view of the reader’s own', () => {
  test('is kept behind the others and shown at once', async () => {
    const { actions, settled, stored, names, goTo } = reader;
    actions.keepView('Oil', { query: 'oil', sort: 'stars', density: undefined });
    const { notice, takeBack } = await settled();
    expect(await names()).toEqual(['Lanterns', 'Lamps', 'Oil']);
    const kept = (await stored()).at(-1);
    expect(kept).toMatchObject({ query: 'oil', sort: 'stars', notify: false, isBadge: false });
    expect(goTo.own).toHaveBeenCalledExactlyOnceWith(kept?.id);
    expect(notice).toEqual({ kind: 'in-words', words: 'Kept as a view: Oil' });
    await takeBack();
    expect(await names()).toEqual(['Lanterns', 'Lamps']);
  });

  test('is changed, and told under its new name', async () => {
    const { actions, settled, names, idOf } = reader;
    actions.changeView(idOf('Lamps'), { name: 'Oil lamps' });
    const { notice, takeBack } = await settled();
    expect(await names()).toEqual(['Lanterns', 'Oil lamps']);
    expect(notice).toEqual({ kind: 'in-words', words: 'View changed: Oil lamps' });
    await takeBack();
    expect(await names()).toEqual(['Lanterns', 'Lamps']);
  });

  test('is told under the name that it has where that stays', async () => {
    const { actions, settled, idOf } = reader;
    actions.changeView(idOf('Lamps'), { sort: 'stars' });
    expect((await settled()).notice).toEqual({ kind: 'in-words', words: 'View changed: Lamps' });
  });

  test.each<[string, 1 | -1, string[]]>([
    ['Lamps', -1, ['Lamps', 'Lanterns']],
    ['Lanterns', 1, ['Lamps', 'Lanterns']],
  ])('%s moves by %i', async (name, step, moved) => {
    const { actions, settled, names, idOf } = reader;
    actions.moveView(idOf(name), step);
    const { takeBack } = await settled();
    expect(await names()).toEqual(moved);
    await takeBack();
    expect(await names()).toEqual(['Lanterns', 'Lamps']);
  });

  test.each<[string, 1 | -1]>([
    ['Lanterns', -1],
    ['Lamps', 1],
  ])('%s moves by %i nowhere, and nothing is said', async (name, step) => {
    const { actions, settled, names, idOf } = reader;
    actions.moveView(idOf(name), step);
    await expect(settled()).rejects.toThrow('Nothing was done.');
    expect(await names()).toEqual(['Lanterns', 'Lamps']);
  });

  test('is removed, which leads to the day where the reader was in it', async () => {
    const { actions, settled, names, idOf, state, goTo } = reader;
    state.place.value = { view: 'own', own: idOf('Lamps'), queries: {} };
    actions.removeView(idOf('Lanterns'));
    await settled();
    expect(goTo.day).not.toHaveBeenCalled();
    actions.removeView(idOf('Lamps'));
    const { notice, takeBack } = await settled();
    expect(goTo.day).toHaveBeenCalledOnce();
    expect(await names()).toEqual([]);
    expect(notice).toEqual({ kind: 'in-words', words: 'View removed: Lamps' });
    await takeBack();
    expect(await names()).toEqual(['Lamps']);
  });
});

describe('what is muted', () => {
  test('is kept, told and taken back', async () => {
    const { actions, settled, muted } = reader;
    actions.mute('kw:oil');
    const { notice, takeBack } = await settled();
    expect(await muted()).toEqual(['moss', 'kw:oil']);
    expect(notice).toEqual({ kind: 'in-words', words: 'Muted: Keyword: oil' });
    await takeBack();
    expect(await muted()).toEqual(['moss']);
  });

  test('is muted no longer at a wish, and again where that is taken back', async () => {
    const { actions, settled, muted, muteId } = reader;
    actions.unmute(muteId());
    const { notice, takeBack } = await settled();
    expect(await muted()).toEqual([]);
    expect(notice).toEqual({ kind: 'in-words', words: 'No longer muted: moss' });
    await takeBack();
    expect(await muted()).toEqual(['moss']);
  });
});
