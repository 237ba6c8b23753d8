import type { PaperboyDatabase } from '../../storage/db.ts';
import { storedSettings } from '../../storage/settings.ts';
import { applySurface } from '../shared/apply-surface.ts';
import { openTab } from '../shared/open-tab.ts';
import { sidebarAction } from '../shared/side-panel.ts';

/** A click on the icon, and the menus, open what the user has chosen. */
export async function prepareSurface(db: PaperboyDatabase): Promise<void> {
  const { surface } = await storedSettings(db);
  await applySurface(surface);
}

/**
 * What the browser leaves to us of a click on the icon. Firefox: it opens and closes the sidebar, and nothing may be
 * awaited before. Others open their panel and popup by themselves, so that a click told to us means a tab.
 */
export async function clickIcon(db: PaperboyDatabase): Promise<void> {
  const sidebar = sidebarAction();
  if (sidebar) await sidebar.toggle();
  else if ((await storedSettings(db)).surface === 'tab') await openTab();
}
