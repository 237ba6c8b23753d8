import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { filterLink, wordsToFind } from '../../papers/deep-link.ts';
import { paperIdOfLink, paperLinkPatterns } from '../../papers/paper-link.ts';
import { openDatabase, type PaperboyDatabase } from '../../storage/db.ts';
import { leaveSearch } from '../../storage/left-search.ts';
import { leaveUndo } from '../../storage/left-undo.ts';
import { markSeen, savePaper, type Undo } from '../../storage/marks.ts';
import { paintBadge } from '../shared/paint-badge.ts';
import { hasSidePanel, openSidePanel } from '../shared/side-panel.ts';
import type { Wish } from './refresh.ts';

/** What was clicked upon, as the browser tells it. */
export interface Choice {
  menuItemId: string | number;
  linkUrl?: string | undefined;
  selectionText?: string | undefined;
}

const iconMenu = ['refresh', 'markAllSeen', 'openInTab'] as const;

/** Puts the menus up; they last for one session, so at every start. */
export async function prepareMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of iconMenu) {
    browser.contextMenus.create({ id, title: i18n.t(`menu.${id}`), contexts: ['action'] });
  }
  browser.contextMenus.create({
    id: 'savePaper',
    title: i18n.t('menu.savePaper'),
    contexts: ['link'],
    targetUrlPatterns: paperLinkPatterns,
  });
  browser.contextMenus.create({
    id: 'search',
    title: i18n.t('menu.search'),
    contexts: ['selection'],
  });
}

/** Written as strictly as in a panel, for marks are the user's; the next panel offers the way back. */
async function mark(
  db: PaperboyDatabase,
  act: (strict: PaperboyDatabase) => Promise<Undo>,
): Promise<void> {
  const strict = openDatabase('strict', db.name);
  try {
    await leaveUndo(strict, await act(strict));
  } finally {
    strict.close();
  }
  await paintBadge(db);
}

async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}

async function search(
  db: PaperboyDatabase,
  text: string | undefined,
  windowId: number | undefined,
): Promise<void> {
  if (text === undefined || windowId === undefined || !hasSidePanel()) {
    await openTab(filterLink(text));
    return;
  }
  const opening = openSidePanel(windowId);
  await leaveSearch(db, { text, windowId }, Date.now());
  await opening;
}

/** Does what was chosen in a menu. What opens the panel is called before anything is awaited. */
export async function chooseMenu(
  { menuItemId, linkUrl = '', selectionText }: Choice,
  windowId: number | undefined,
  db: PaperboyDatabase,
  refresh: (wish: Wish) => Promise<unknown>,
): Promise<void> {
  if (menuItemId === 'search') await search(db, wordsToFind(selectionText), windowId);
  if (menuItemId === 'refresh') await refresh({ days: [], force: true });
  if (menuItemId === 'openInTab') await openTab(filterLink(undefined));
  if (menuItemId === 'markAllSeen') {
    await mark(db, async (strict) =>
      markSeen(strict, await strict.unseen.toCollection().primaryKeys(), Date.now()),
    );
  }
  const id = menuItemId === 'savePaper' ? paperIdOfLink(linkUrl) : undefined;
  if (id !== undefined) await mark(db, (strict) => savePaper(strict, id, Date.now()));
}
