import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PaperboyDatabase } from '../../storage/db.ts';
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
    await markSeen(db, await db.unseen.toCollection().primaryKeys(), Date.now());
    await paintBadge(db);
  }
}
