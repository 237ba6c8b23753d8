import type { MediaHost } from '../../papers/media.ts';
import { mediaWanted } from '../../papers/media-wanted.ts';
import { initialSettings, type SettingId, type Settings } from '../../papers/settings.ts';
import { askMediaHosts } from '../shared/media-permission.ts';

/**
 * Asks for the hosts that a setting's value needs, at once: a browser grants only what is asked for within the click.
 * Returns those that the user did not allow; none where nothing was needed, or all is allowed.
 */
export async function askForSetting<Id extends SettingId>(
  id: Id,
  value: Settings[Id],
  onError: (error: unknown) => void,
): Promise<readonly MediaHost[]> {
  const hosts = mediaWanted({ ...initialSettings, [id]: value });
  if (hosts.length === 0) return [];
  try {
    return (await askMediaHosts(hosts)) ? [] : hosts;
  } catch (error) {
    onError(error);
    return hosts;
  }
}
