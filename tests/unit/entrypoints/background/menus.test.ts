// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { chooseMenu } from '../../../../entrypoints/background/menus.ts';
import { takeLeftSearch } from '../../../../storage/left-search.ts';
import { takeLeftUndo } from '../../../../storage/left-undo.ts';
import { anEmptyDatabase, aPaper, friday } from '../../../fixtures/factories.ts';

const refresh = vi.fn(async () => {});
beforeEach(() => refresh.mockClear());

test('“refresh” reads the last days whatever their age', async () => {
  await chooseMenu({ menuItemId: 'refresh' }, 1, anEmptyDatabase(), refresh);
  expect(refresh.mock.calls).toEqual([[{ days: [], force: true }]]);
});

test('“open in a tab” opens the panel’s page', async () => {
  await chooseMenu({ menuItemId: 'openInTab' }, 1, anEmptyDatabase(), refresh);
  const urls = (await browser.tabs.query({})).map(({ url }) => url);
  expect(urls).toContain(browser.runtime.getURL('/sidepanel.html'));
});

test('“settings” opens the settings page', async () => {
  const openOptionsPage = vi.spyOn(browser.runtime, 'openOptionsPage').mockResolvedValue();
  await chooseMenu({ menuItemId: 'settings' }, 1, anEmptyDatabase(), refresh);
  expect(openOptionsPage).toHaveBeenCalledOnce();
});

test('“mark all seen” ends the newness of all papers, and the badge says so', async () => {
  const db = anEmptyDatabase();
  const papers = [aPaper(), aPaper()];
  await db.papers.bulkAdd(papers);
  await db.unseen.bulkAdd(papers.map(({ id }) => ({ paperId: id, day: friday })));
  await chooseMenu({ menuItemId: 'markAllSeen' }, 1, db, refresh);
  expect(await db.unseen.count()).toBe(0);
  expect((await db.marks.toArray()).every(({ seenAt }) => seenAt !== undefined)).toBe(true);
  expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
  expect(refresh).not.toHaveBeenCalled();
  expect((await takeLeftUndo(db))?.map(({ paperId }) => paperId).sort()).toEqual(
    papers.map(({ id }) => id).sort(),
  );
});

test('another extension’s entry is nothing to us', async () => {
  const db = anEmptyDatabase();
  await chooseMenu({ menuItemId: 7 }, 1, db, refresh);
  expect(refresh).not.toHaveBeenCalled();
  expect(await db.marks.count()).toBe(0);
});

describe('“save this paper”', () => {
  const menuItemId = 'savePaper';

  test('saves the paper of the link, be it stored or not, and leaves the way back', async () => {
    const db = anEmptyDatabase();
    const linkUrl = 'https://arxiv.org/pdf/2511.01234v2.pdf#page=3';
    await chooseMenu({ menuItemId, linkUrl }, 1, db, refresh);
    expect(await db.marks.toArray()).toMatchObject([{ paperId: '2511.01234' }]);
    expect((await db.marks.get('2511.01234'))?.savedAt).toBeGreaterThan(0);
    const [left] = (await takeLeftUndo(db)) ?? [];
    expect(left?.before.savedAt).toBeUndefined();
    expect(refresh).not.toHaveBeenCalled();
  });

  test('ends the paper’s newness in the badge', async () => {
    const db = anEmptyDatabase();
    const paper = aPaper();
    await db.papers.add(paper);
    await db.unseen.add({ paperId: paper.id, day: friday });
    const linkUrl = `https://huggingface.co/papers/${paper.id}`;
    await chooseMenu({ menuItemId, linkUrl }, 1, db, refresh);
    expect(await db.unseen.count()).toBe(0);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
  });

  test('of a paper that is saved already changes nothing', async () => {
    const db = anEmptyDatabase();
    await db.marks.add({ paperId: '2511.01234', savedAt: 5 });
    const linkUrl = 'https://arxiv.org/abs/2511.01234';
    await chooseMenu({ menuItemId, linkUrl }, 1, db, refresh);
    expect(await db.marks.toArray()).toEqual([{ paperId: '2511.01234', savedAt: 5 }]);
    expect(await takeLeftUndo(db)).toBeUndefined();
  });

  test('on a link to no paper does nothing', async () => {
    const db = anEmptyDatabase();
    await chooseMenu({ menuItemId, linkUrl: 'https://arxiv.org/abs/new.html' }, 1, db, refresh);
    expect(await db.marks.count()).toBe(0);
  });
});

describe('“search for the selection”', () => {
  const known = { sidePanel: browser.sidePanel };
  afterEach(() => Object.assign(browser, known));
  const selectionText = '  speculative\n decoding ';

  test('opens the panel before anything is awaited, and leaves the words for it', async () => {
    const open = vi.fn(async () => {});
    Object.assign(browser, { sidePanel: { open } });
    const db = anEmptyDatabase();
    const chosen = chooseMenu({ menuItemId: 'searchInPanel', selectionText }, 7, db, refresh);
    expect(open.mock.calls).toEqual([[{ windowId: 7 }]]);
    await chosen;
    expect(await takeLeftSearch(db, 7, Date.now())).toBe('speculative decoding');
  });

  test('opens a tab with the words in its address where that is chosen', async () => {
    const choice = { menuItemId: 'searchInTab', selectionText };
    await chooseMenu(choice, 7, anEmptyDatabase(), refresh);
    const urls = (await browser.tabs.query({})).map(({ url }) => url);
    expect(urls).toContain(
      `${browser.runtime.getURL('/sidepanel.html')}#/search?q=speculative+decoding`,
    );
  });
});
