import { readSettings, type Settings } from '../papers/settings.ts';
import type { PaperboyDatabase } from './db.ts';

/** The settings as they are stored; every one that is missing or bad has its initial value. */
export async function storedSettings(db: PaperboyDatabase): Promise<Settings> {
  return readSettings((await db.panel.get('settings'))?.value);
}
