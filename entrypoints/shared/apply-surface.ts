import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { paperLinkPatterns } from '../../papers/paper-link.ts';
import type { Settings } from '../../papers/settings.ts';
import { hasSidePanel, sidebarAction } from './side-panel.ts';

type Surface = Settings['surface'];

const iconMenu = ['refresh', 'markAllSeen', 'openInTab', 'settings'] as const;

/** The page that a click shows as a popup; none where the click opens something else. */
function popupOf(surface: Surface): string {
  if (surface === 'popup' || (surface === 'panel' && !hasSidePanel()))
    return 'sidepanel.html?popup';
  // Firefox wants a sidebar opened before anything is awaited, so its click cannot ask the store whether it is to open
  // a tab instead: the popup turns itself into one.
  return surface === 'tab' && sidebarAction() ? 'sidepanel.html?tab' : '';
}

/** Menus last for one session, so they are put up at every start. */
async function putUpMenus(surface: Surface): Promise<void> {
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
    // A panel opens before anything is awaited: the entry itself has to say whether it opens one.
    id: surface === 'panel' && hasSidePanel() ? 'searchInPanel' : 'searchInTab',
    title: i18n.t('menu.search'),
    contexts: ['selection'],
  });
}

/** Makes a click on the icon, and the menus, open what the user has chosen; at every start and on every change. */
export async function applySurface(surface: Surface): Promise<void> {
  await navigator.locks.request('paperboy-surface', async () => {
    const openPanelOnActionClick = surface === 'panel';
    await Promise.all([
      browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick }),
      browser.action.setPopup({ popup: popupOf(surface) }),
      putUpMenus(surface),
    ]);
  });
}
