// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { chooseMenu, prepareMenus } from '../../../../entrypoints/background/menus.ts';
import { takeLeftUndo } from '../../../../storage/left-undo.ts';
import { anEmptyDatabase, aPaper, friday } from '../../../fixtures/factories.ts';

const refresh = vi.fn(async () => {});
beforeEach(() => refresh.mockClear());

test('the icon’s menu is put up once, however often the worker starts', async () => {
  const shown: unknown[] = [];
  vi.spyOn(browser.contextMenus, 'removeAll').mockImplementation(async () => void shown.splice(0));
  vi.spyOn(browser.contextMenus, 'create').mockImplementation((item) => shown.push(item));
  await prepareMenus();
  await prepareMenus();
  const contexts = ['action'];
  expect(shown).toEqual([
    { id: 'refresh', title: 'Refresh', contexts },
    { id: 'markAllSeen', title: 'Mark all seen', contexts },
    { id: 'openInTab', title: 'Open in a tab', contexts },
  ]);
});

test('“refresh” reads the last days whatever their age', async () => {
  await chooseMenu('refresh', anEmptyDatabase(), refresh);
  expect(refresh.mock.calls).toEqual([[{ days: [], force: true }]]);
});

test('“open in a tab” opens the panel’s page', async () => {
  await chooseMenu('openInTab', anEmptyDatabase(), refresh);
  const urls = (await browser.tabs.query({})).map(({ url }) => url);
  expect(urls).toContain(browser.runtime.getURL('/sidepanel.html'));
});

test('“mark all seen” ends the newness of all papers, and the badge says so', async () => {
  const db = anEmptyDatabase();
  const papers = [aPaper(), aPaper()];
  await db.papers.bulkAdd(papers);
  await db.unseen.bulkAdd(papers.map(({ id }) => ({ paperId: id, day: friday })));
  await chooseMenu('markAllSeen', db, refresh);
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
  await chooseMenu(7, db, refresh);
  expect(refresh).not.toHaveBeenCalled();
  expect(await db.marks.count()).toBe(0);
});
