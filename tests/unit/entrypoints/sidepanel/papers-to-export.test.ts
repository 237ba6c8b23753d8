import { expect, test } from 'vitest';
import { keepStore } from '../../../../entrypoints/sidepanel/keep-store.ts';
import { listShown, takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import { papersToExport } from '../../../../entrypoints/sidepanel/papers-to-export.ts';
import { setTags } from '../../../../storage/library-acts.ts';
import { hidePapers, savePapers } from '../../../../storage/marks.ts';
import { anEmptyDatabase, aPaper, fridayNoon as now } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const search = { list: async (): Promise<string[]> => [] };

/** A list of three papers, of which the first was tagged and the second saved before. */
async function aList() {
  const db = anEmptyDatabase();
  const papers = [aPaper({ upvotes: 9 }), aPaper({ upvotes: 8 }), aPaper({ upvotes: 7 })];
  const [first = '', second = '', third = ''] = papers.map(({ id }) => id);
  await db.papers.bulkPut(papers);
  await savePapers(db, [second], now);
  await setTags(db, [first], { add: ['oil', 'moss'] }, now + 1);
  await setTags(db, [first], { remove: ['moss'] }, now + 2);
  const state = aPanelState();
  const members = papers.map((paper) => ({ paper, mark: undefined, isNew: false }));
  takeAnswer(state, aPanelData({ members }));
  const store = keepStore(db, (act) => act);
  const idsOf = async (scope: 'list' | 'selected' | 'kept') =>
    (await papersToExport(state, store, search, scope)).map(({ paper }) => paper.id);
  return { state, store, idsOf, first, second, third };
}

test('a list is written in its order, what is kept with the latest first', async () => {
  const { idsOf, first, second, third } = await aList();
  expect(await idsOf('list')).toEqual([first, second, third]);
  expect(await idsOf('kept')).toEqual([first, second]);
});

test('of a list only what is selected is written, where that is wanted', async () => {
  const { state, idsOf, second } = await aList();
  state.selection.value = { ...state.selection.peek(), ids: new Set([second]) };
  expect(await idsOf('selected')).toEqual([second]);
});

test('marks are written whole, with what was taken away', async () => {
  const { state, store, first } = await aList();
  const [listed] = await papersToExport(state, store, search, 'list');
  expect(listed?.mark).toMatchObject({
    paperId: first,
    tags: ['oil'],
    tagsAt: { oil: now + 1, moss: now + 2 },
  });
});

test('of a search all that was found is written, not only what is listed, and nothing that is hidden', async () => {
  const db = anEmptyDatabase();
  const papers = Array.from({ length: 5 }, () => aPaper({}));
  const [one = '', two = '', three = '', four = '', near = ''] = papers.map(({ id }) => id);
  await db.papers.bulkPut(papers);
  await hidePapers(db, [three], now);
  const state = aPanelState();
  state.place.value = { ...state.place.peek(), view: 'search', queries: { search: 'lamp' } };
  const onShow = papers.filter(({ id }) => [one, two, near].includes(id));
  const members = onShow.map((paper) => ({ paper, mark: undefined, isNew: false }));
  takeAnswer(state, aPanelData({ view: 'search', members }));
  const asked: unknown[] = [];
  const listing = {
    list: async (ask: unknown) => {
      asked.push(ask);
      return [one, two, three, four];
    },
  };
  const found = await papersToExport(
    state,
    keepStore(db, (act) => act),
    listing,
    'list',
  );
  const shown = listShown(state).rows.map(({ paper }) => paper.id);
  expect(shown).toHaveLength(3);
  expect(found.map(({ paper }) => paper.id)).toEqual([...shown, four]);
  expect(asked).toMatchObject([{ typed: 'lamp' }]);
});
