import type { Refusal } from '../../components/settings-view.ts';
import { mediaWanted } from '../../papers/media-wanted.ts';
import { initialSettings, type SettingId, type Settings } from '../../papers/settings.ts';
import { askMediaHosts } from '../shared/media-permission.ts';
import { askToTell } from '../shared/notices-permission.ts';

/** What a setting's value needs of the user, with the question for it. */
function needOf(settings: Settings): { refusal: Refusal; ask: () => Promise<boolean> } | undefined {
  const hosts = mediaWanted(settings);
  if (hosts.length > 0) {
    return { refusal: { kind: 'hosts', hosts }, ask: () => askMediaHosts(hosts) };
  }
  if (settings.digest === 'off') return undefined;
  return { refusal: { kind: 'notifications' }, ask: askToTell };
}

/**
 * Asks for what a setting's value needs, at once: a browser grants only what is asked for within the click. Returns what
 * the user did not allow; undefined where nothing was needed, or all is allowed.
 */
export async function askForSetting<Id extends SettingId>(
  id: Id,
  value: Settings[Id],
  onError: (error: unknown) => void,
): Promise<Refusal | undefined> {
  const need = needOf({ ...initialSettings, [id]: value });
  if (!need) return undefined;
  try {
    return (await need.ask()) ? undefined : need.refusal;
  } catch (error) {
    onError(error);
    return need.refusal;
  }
}
