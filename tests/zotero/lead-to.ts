import { vi } from 'vitest';
import { zoteroOrigin } from '../../papers/zotero/address.ts';

/** Leads what goes to Zotero's one address to another port of the loopback interface; whatever else is asked for fails. */
export function leadZoteroTo(port: number): void {
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!url.startsWith(`${zoteroOrigin}/`)) throw new TypeError(`nothing may be asked of ${url}`);
    // As a browser does from a page of an extension.
    const headers = { ...init.headers, Origin: 'chrome-extension://paperboy' };
    return send(url.replace(':23119', `:${port}`), { ...init, headers });
  });
}
