import type { PaperboyDatabase } from '../../storage/db.ts';
import { forgetIfDue } from '../../storage/retention.ts';
import { backUpIfDue } from '../shared/rolling-backup.ts';

const hourMs = 3_600_000;

/**
 * Does what the settings want done now and then, while a panel is open: it writes backups, and forgets what lies beyond
 * the limits. One panel of several does it.
 */
export function keepHouse(db: PaperboyDatabase, onError: (error: unknown) => void): void {
  const work = async () => {
    await backUpIfDue(db, Date.now());
    await forgetIfDue(db, Date.now());
  };
  const look = () => work().catch(onError);
  look();
  setInterval(look, hourMs);
}
