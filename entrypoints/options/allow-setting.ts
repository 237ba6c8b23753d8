import type { Refusal } from '../../components/settings-view.ts';
import { mediaPattern } from '../../papers/media.ts';
import { mediaWanted } from '../../papers/media-wanted.ts';
import { tabPatterns } from '../../papers/open-tab/tab-sites.ts';
import { initialSettings, type SettingId, type Settings } from '../../papers/settings.ts';
import { askHosts } from '../shared/ask-hosts.ts';
import { askToTell } from '../shared/notices-permission.ts';
import { askToBackUp } from '../shared/rolling-backup.ts';

/** What a setting's value needs of the user, with the question for it. */
function needOf(settings: Settings): { refusal: Refusal; ask: () => Promise<boolean> } | undefined {
  const hosts = mediaWanted(settings);
  if (hosts.length > 0) {
    return { refusal: { kind: 'hosts', hosts }, ask: () => askHosts(hosts.map(mediaPattern)) };
  }
  if (settings.backups !== 'off') return { refusal: { kind: 'downloads' }, ask: askToBackUp };
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
  // A switch that is of use without them: what is missing is said beside it, for as long as it is.
  if (id === 'tabPaper' && value === true) askHosts(tabPatterns).catch(onError);
  const need = needOf({ ...initialSettings, [id]: value });
  if (!need) return undefined;
  try {
    return (await need.ask()) ? undefined : need.refusal;
  } catch (error) {
    onError(error);
    return need.refusal;
  }
}
