import { browser } from 'wxt/browser';
import { searchLink, wordsToFind } from '../../papers/deep-link.ts';
import { paperIdOfLink } from '../../papers/paper-link.ts';
import type { Undo } from '../../storage/act.ts';
import { openDatabase, type PaperboyDatabase } from '../../storage/db.ts';
import { leaveSearch } from '../../storage/left-search.ts';
import { leaveUndo } from '../../storage/left-undo.ts';
import { markSeen, savePapers } from '../../storage/marks.ts';
import { openTab } from '../shared/open-tab.ts';
import { paintBadge } from '../shared/paint-badge.ts';
import { openSidePanel } from '../shared/side-panel.ts';
import type { Wish } from './refresh.ts';

/** What was clicked upon, as the browser tells it. */
export interface Choice {
  menuItemId: string | number;
  linkUrl?: string | undefined;
  selectionText?: string | undefined;
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

async function searchInPanel(
  db: PaperboyDatabase,
  text: string | undefined,
  windowId: number | undefined,
): Promise<void> {
  if (windowId === undefined) return;
  const opening = openSidePanel(windowId);
  if (text !== undefined) await leaveSearch(db, { text, windowId }, Date.now());
  await opening;
}

/** Does what was chosen in a menu. What opens the panel is called before anything is awaited. */
export async function chooseMenu(
  { menuItemId, linkUrl = '', selectionText }: Choice,
  windowId: number | undefined,
  db: PaperboyDatabase,
  refresh: (wish: Wish) => Promise<unknown>,
): Promise<void> {
  const words = wordsToFind(selectionText);
  if (menuItemId === 'searchInPanel') await searchInPanel(db, words, windowId);
  if (menuItemId === 'searchInTab') await openTab(words && searchLink(words));
  if (menuItemId === 'refresh') await refresh({ days: [], force: true });
  if (menuItemId === 'openInTab') await openTab();
  if (menuItemId === 'settings') await browser.runtime.openOptionsPage();
  if (menuItemId === 'markAllSeen') {
    await mark(db, async (strict) =>
      markSeen(strict, await strict.unseen.toCollection().primaryKeys(), Date.now()),
    );
  }
  const id = menuItemId === 'savePaper' ? paperIdOfLink(linkUrl) : undefined;
  if (id !== undefined) await mark(db, (strict) => savePapers(strict, [id], Date.now()));
}
