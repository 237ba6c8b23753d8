import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openDatabase, type PaperboyDatabase } from '../../storage/db.ts';
import { leaveUndo } from '../../storage/left-undo.ts';
import { markSeen } from '../../storage/marks.ts';
import { paintBadge } from '../shared/paint-badge.ts';
import type { Wish } from './refresh.ts';

const menuIds = ['refresh', 'markAllSeen', 'openInTab'] as const;

/** Puts the icon's menu up; menus last for one session, so at every start. */
export async function prepareMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of menuIds) {
    browser.contextMenus.create({ id, title: i18n.t(`menu.${id}`), contexts: ['action'] });
  }
}

/** Written as strictly as in a panel, for marks are the user's; the next panel offers the way back. */
async function markAllSeen(databaseName: string): Promise<void> {
  const db = openDatabase('strict', databaseName);
  try {
    await leaveUndo(
      db,
      await markSeen(db, await db.unseen.toCollection().primaryKeys(), Date.now()),
    );
  } finally {
    db.close();
  }
}

/** Does what was chosen in the icon's menu. */
export async function chooseMenu(
  id: string | number,
  db: PaperboyDatabase,
  refresh: (wish: Wish) => Promise<unknown>,
): Promise<void> {
  if (id === 'refresh') await refresh({ days: [], force: true });
  if (id === 'openInTab')
    await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
  if (id === 'markAllSeen') {
    await markAllSeen(db.name);
    await paintBadge(db);
  }
}
