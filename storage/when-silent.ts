import type { PaperboyDatabase } from './db.ts';

/** A database that takes longer to open is said not to answer. */
const patienceMs = 4_000;

/**
 * Tells where the database does not open for some seconds: another page may hang and hold an earlier version of it. It
 * opens by itself once that is gone.
 */
export function whenSilent(db: PaperboyDatabase, onSilence: (error: Error) => void): void {
  const patience = setTimeout(
    () => onSilence(new Error('The database does not open.')),
    patienceMs,
  );
  const stop = () => clearTimeout(patience);
  db.open().then(stop, stop);
}
