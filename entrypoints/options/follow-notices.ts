import { browser } from 'wxt/browser';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { storedSettings } from '../../storage/settings.ts';
import { storedOwnViews } from '../../storage/stored-views.ts';
import { watch } from '../../storage/watch.ts';
import { mayTell } from '../shared/notices-permission.ts';

async function isWanted(db: PaperboyDatabase): Promise<boolean> {
  if ((await storedSettings(db)).digest !== 'off') return true;
  return (await storedOwnViews(db)).some(({ notify }) => notify);
}

/** Tells, now and on every change, whether something is to be told while the browser does not allow notifications. */
export function followNotices(
  db: PaperboyDatabase,
  show: (isToldNothing: boolean) => void,
  onError: (error: unknown) => void,
): void {
  let wanted = false;
  const look = async () => {
    try {
      show(wanted && !(await mayTell()));
    } catch (error) {
      onError(error);
    }
  };
  watch(
    () => isWanted(db),
    (now) => {
      wanted = now;
      look();
    },
    onError,
  );
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
}
