import { browser } from 'wxt/browser';

/** Firefox's own API, which Chrome's types do not know. */
interface SidebarAction {
  toggle: () => Promise<void>;
}

function isSidebarAction(api: unknown): api is SidebarAction {
  return typeof api === 'object' && api !== null && 'toggle' in api;
}

function sidebarAction(): SidebarAction | undefined {
  const api = 'sidebarAction' in browser ? browser.sidebarAction : undefined;
  return isSidebarAction(api) ? api : undefined;
}

/** A click opens and closes the side panel where the browser has one; else the same page opens as a popup. */
export async function prepareToolbar(): Promise<void> {
  if (browser.sidePanel) await browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else if (!sidebarAction()) await browser.action.setPopup({ popup: 'sidepanel.html?popup' });
}

/** Firefox: the click itself opens and closes the sidebar; nothing may be awaited before. */
export function toggleSidebar(): void {
  sidebarAction()?.toggle();
}
