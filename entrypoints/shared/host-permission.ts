import { browser } from 'wxt/browser';
import { hubHost } from '../../papers/sources/hub-host.ts';

const wanted = { origins: [hubHost] };

/** True while the user allows the product's one host. */
export function hasHostPermission(): Promise<boolean> {
  return browser.permissions.contains(wanted);
}

/** Asks the user for the host; only within a click. True where it was granted. */
export function askHostPermission(): Promise<boolean> {
  return browser.permissions.request(wanted);
}
