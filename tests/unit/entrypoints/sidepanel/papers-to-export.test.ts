import { expect, test } from 'vitest';
import { keepStore } from '../../../../entrypoints/sidepanel/keep-store.ts';
import { takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import { papersToExport } from '../../../../entrypoints/sidepanel/papers-to-export.ts';
import { setTags } from '../../../../storage/library-acts.ts';
import { savePapers } from '../../../../storage/marks.ts';
import { anEmptyDatabase, aPaper, fridayNoon as now } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

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
    (await papersToExport(state, store, scope)).map(({ paper }) => paper.id);
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
  const [listed] = await papersToExport(state, store, 'list');
  expect(listed?.mark).toMatchObject({
    paperId: first,
    tags: ['oil'],
    tagsAt: { oil: now + 1, moss: now + 2 },
  });
});
