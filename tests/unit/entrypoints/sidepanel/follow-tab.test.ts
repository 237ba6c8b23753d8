import { beforeEach, expect, test, vi } from 'vitest';
import { followTab } from '../../../../entrypoints/sidepanel/follow-tab.ts';
import { watchWorker } from '../../../../entrypoints/sidepanel/worker-link.ts';
import { initialSettings } from '../../../../papers/settings.ts';
import type { PaperboyDatabase } from '../../../../storage/db.ts';
import { savePapers } from '../../../../storage/marks.ts';
import { mergePapers } from '../../../../storage/papers.ts';
import { watch } from '../../../../storage/watch.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { anEmptyDatabase, anIncoming, friday, fridayNoon } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';
import { aTabBeside } from '../../../fixtures/tab-beside.ts';

vi.mock('../../../../entrypoints/sidepanel/worker-link.ts', () => ({ watchWorker: vi.fn() }));

const id = '2611.04321';
const arxiv = { url: `https://arxiv.org/abs/${id}`, title: '[2611.04321] Oil Lamps' };
const openReview = { url: 'https://openreview.net/forum?id=a', title: 'Oil Lamps | OpenReview' };
const wish = (tabPaper: boolean) => aPanelData({ settings: { ...initialSettings, tabPaper } });

let db: PaperboyDatabase;
beforeEach(() => {
  db = anEmptyDatabase();
});

const store = () =>
  mergePapers(
    db,
    { day: friday, papers: [anIncoming({ id, title: 'Oil Lamps' })], asNew: true },
    fridayNoon,
  );

function following(isWanted = true) {
  const state = aPanelState();
  state.data.value = wish(isWanted);
  const beside = aTabBeside();
  const onError = vi.fn();
  followTab(state, db, watch, onError);
  const shown = () => state.tabPaper.value;
  return { ...beside, state, shown, onError };
}

test('the tab’s paper is shown, and a mark that is set anywhere shows at once', async () => {
  await store();
  const { show, shown } = following();
  show(arxiv);
  await eventually(() =>
    expect(shown()).toMatchObject({ row: { paper: { id }, isNew: true }, isStored: true }),
  );
  await savePapers(db, [id], fridayNoon);
  await eventually(() => expect(shown()?.row.mark?.savedAt).toBe(fridayNoon));
});

test('a page of another site is about no paper, and the one before goes at once', async () => {
  await store();
  const { show, shown } = following();
  show(arxiv);
  await eventually(() => expect(shown()).toBeDefined());
  show({});
  await eventually(() => expect(shown()).toBeUndefined());
});

test('a paper that is not stored is shown by its id, and whole when it comes', async () => {
  const { show, shown } = following();
  show(arxiv);
  await eventually(() => expect(shown()).toMatchObject({ isStored: false }));
  await store();
  await eventually(() => expect(shown()).toMatchObject({ isStored: true }));
});

test('a paper that is known by its title is shown, also where it is stored after the page was opened', async () => {
  const { show, shown, query } = following();
  show(openReview);
  await eventually(() => expect(query).toHaveBeenCalled());
  await store();
  await eventually(() => expect(shown()?.row.paper.id).toBe(id));
});

test('while nobody wants to know, nothing is read and nothing shown; from then on it is', async () => {
  await store();
  const read = vi.spyOn(db.papers, 'bulkGet');
  const { state, show, shown, query } = following(false);
  show(arxiv);
  await eventually(() => expect(query).toHaveBeenCalled());
  expect(read).not.toHaveBeenCalled();
  state.data.value = wish(true);
  await eventually(() => expect(shown()).toBeDefined());
  state.data.value = wish(false);
  await eventually(() => expect(shown()).toBeUndefined());
});

test('the store is asked again when the worker dies, which may have kept its last news', async () => {
  const { show, shown } = following();
  show(arxiv);
  await eventually(() => expect(shown()).toBeDefined());
  const read = vi.spyOn(db.papers, 'bulkGet');
  vi.mocked(watchWorker).mock.lastCall?.[0]();
  await eventually(() => expect(read).toHaveBeenCalled());
});

test('a store that fails is told of', async () => {
  const { show, onError } = following();
  vi.spyOn(db.papers, 'orderBy').mockImplementation(() => {
    throw new Error('broken on purpose');
  });
  show(openReview);
  await eventually(() => expect(onError).toHaveBeenCalled());
});
