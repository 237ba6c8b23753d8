import { browser } from 'wxt/browser';
import { mediaHosts as allHosts, type MediaHost, mediaPattern } from '../../papers/media.ts';
import type { PanelState } from './panel-state.ts';

async function allowedHosts(): Promise<ReadonlySet<MediaHost>> {
  const allowed = await Promise.all(
    allHosts.map((host) => browser.permissions.contains({ origins: [mediaPattern(host)] })),
  );
  return new Set(allHosts.filter((_, index) => allowed[index]));
}

/** Keeps up with the hosts of pictures that the user allows. */
export function followMediaHosts(
  { mediaHosts }: Pick<PanelState, 'mediaHosts'>,
  onError: (error: unknown) => void,
): void {
  const look = async () => {
    try {
      mediaHosts.value = await allowedHosts();
    } catch (error) {
      onError(error);
    }
  };
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  look();
}
