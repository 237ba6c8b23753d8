import { browser } from 'wxt/browser';
import { hasSidePanel, sidebarAction } from '../shared/side-panel.ts';

/** A click opens and closes the side panel where the browser has one; else the same page opens as a popup. */
export async function prepareToolbar(): Promise<void> {
  if (browser.sidePanel) await browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else if (!hasSidePanel()) await browser.action.setPopup({ popup: 'sidepanel.html?popup' });
}

/** Firefox: the click itself opens and closes the sidebar; nothing may be awaited before. */
export function toggleSidebar(): void {
  sidebarAction()?.toggle();
}
