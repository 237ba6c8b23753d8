import { browser } from 'wxt/browser';
import { type MediaHost, mediaHosts, mediaPattern } from '../../papers/media.ts';

/** The hosts of pictures that the user allows right now. */
export async function allowedMediaHosts(): Promise<ReadonlySet<MediaHost>> {
  const allowed = await Promise.all(
    mediaHosts.map((host) => browser.permissions.contains({ origins: [mediaPattern(host)] })),
  );
  return new Set(mediaHosts.filter((_, index) => allowed[index]));
}

/** Asks the user for hosts of pictures; only at once within a click. True where they were granted. */
export function askMediaHosts(hosts: readonly MediaHost[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(mediaPattern) });
}
