import type { Browser } from 'wxt/browser';

/** Acts once the page at the port's other end is gone, or a worker there. */
export function whenGone(port: Browser.runtime.Port, act: () => void): void {
  port.onDisconnect.addListener(act);
}
