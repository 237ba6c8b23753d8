import { figureHost } from './figure-host.ts';
import { type MediaHost, mediaHosts } from './media.ts';
import type { Settings } from './settings.ts';

/** The hosts whose pictures are asked for by themselves under these settings; none until somebody has chosen so. */
export function mediaWanted({
  figures,
  avatars,
  density,
}: Pick<Settings, 'figures' | 'avatars' | 'density'>): readonly MediaHost[] {
  if (avatars) return mediaHosts;
  return figures || density === 'figures' ? [figureHost] : [];
}
