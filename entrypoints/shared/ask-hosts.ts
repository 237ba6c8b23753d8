import { browser } from 'wxt/browser';

/** Asks the user for hosts by their match patterns; only at once within a click. True where they were granted. */
export function askHosts(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}
