import { browser } from 'wxt/browser';

/** Firefox's own API, which Chrome's types do not know. */
interface SidebarAction {
  toggle: () => Promise<void>;
  open: () => Promise<void>;
}

function isSidebarAction(api: unknown): api is SidebarAction {
  return typeof api === 'object' && api !== null && 'toggle' in api;
}

/** Firefox's sidebar; undefined in other browsers. */
export function sidebarAction(): SidebarAction | undefined {
  const api = 'sidebarAction' in browser ? browser.sidebarAction : undefined;
  return isSidebarAction(api) ? api : undefined;
}

/** True where the browser can show a page beside the page. */
export function hasSidePanel(): boolean {
  return browser.sidePanel !== undefined || sidebarAction() !== undefined;
}

/** Opens the panel beside the page of that window; only within the user's act, nothing may be awaited before. */
export async function openSidePanel(windowId: number): Promise<void> {
  await (browser.sidePanel?.open({ windowId }) ?? sidebarAction()?.open());
}
