import { browser } from 'wxt/browser';

/** True while the user allows notifications. */
export function mayTell(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Asks the user for notifications; only at once within a click. True where they were allowed. */
export function askToTell(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}
