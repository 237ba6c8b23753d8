import { effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import { mediaWanted } from '../../papers/media-wanted.ts';
import { allowedMediaHosts } from '../shared/media-permission.ts';
import type { PanelState } from './panel-state.ts';

/** Keeps up with the hosts that the user allows, from when pictures are first wanted. */
export function followMediaHosts(
  { data, mediaHosts }: Pick<PanelState, 'data' | 'mediaHosts'>,
  onError: (error: unknown) => void,
): void {
  const look = async () => {
    try {
      mediaHosts.value = await allowedMediaHosts();
    } catch (error) {
      onError(error);
    }
  };
  let isFollowed = false;
  effect(() => {
    const settings = data.value?.settings;
    if (isFollowed || !settings || mediaWanted(settings).length === 0) return;
    isFollowed = true;
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    look();
  });
}
