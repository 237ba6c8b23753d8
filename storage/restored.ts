import type { BackupProblem } from '../papers/backups.ts';
import { isRecord } from '../papers/is-record.ts';
import type { storageProblem } from '../papers/problem.ts';
import type { Restored } from '../papers/second-copy/reconcile.ts';
import { keepBackupsTold, storedBackups } from './backups.ts';
import type { PaperboyDatabase } from './db.ts';
import { withRoom } from './room.ts';

/** What the user is told of the second copy, until they put it away. */
export type CopyNews =
  | { kind: 'restored'; kept: number }
  | { kind: 'failed'; problem: CopyProblem }
  | { kind: 'backup-failed'; problem: BackupProblem };

type CopyProblem = ReturnType<typeof storageProblem>;

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Writes down, within the caller's transaction, what was restored: the user is told of it once. */
export async function tellRestored(
  db: PaperboyDatabase,
  { kept, marks, settings }: Restored,
  now: number,
): Promise<void> {
  if (kept + marks + settings === 0) return;
  const before = (await db.panel.get('restored'))?.value;
  const untold = isRecord(before) ? countOf(before.kept) : 0;
  await db.panel.put({ key: 'restored', value: { kept: untold + kept, at: now } });
}

/** The second copy could not be written: said once, until it can be written again. */
export async function tellCopyFailed(db: PaperboyDatabase, problem: CopyProblem): Promise<void> {
  await withRoom(db, () =>
    db.transaction('rw', db.panel, async () => {
      if (await db.panel.get('copy-failed')) return;
      await db.panel.put({ key: 'copy-failed', value: { problem } });
    }),
  );
}

/** The second copy was written again: what is said of its failure, if anything, is over. */
export async function tellCopyWorks(db: PaperboyDatabase): Promise<void> {
  const isThere = (await db.panel.where('key').equals('copy-failed').count()) > 0;
  if (isThere) await db.panel.delete('copy-failed');
}

async function backupNews(db: PaperboyDatabase): Promise<CopyNews | undefined> {
  const { problem, isTold } = await storedBackups(db);
  return problem && !isTold ? { kind: 'backup-failed', problem } : undefined;
}

/** What there is to tell of the second copy, and of backups. To be watched. */
export async function readCopyNews(db: PaperboyDatabase): Promise<CopyNews | undefined> {
  const [restored, failed] = await db.panel.bulkGet(['restored', 'copy-failed']);
  if (isRecord(restored?.value)) return { kind: 'restored', kept: countOf(restored.value.kept) };
  if (!isRecord(failed?.value) || failed.value.isTold === true) return await backupNews(db);
  const isFull = failed.value.problem === 'storage-full';
  return { kind: 'failed', problem: isFull ? 'storage-full' : 'storage-broken' };
}

/** The user has read it: what was restored is forgotten, and a failure is not said again while it lasts. */
export async function dismissCopyNews(db: PaperboyDatabase): Promise<void> {
  await withRoom(db, () =>
    db.transaction('rw', db.panel, async () => {
      if (await db.panel.get('restored')) {
        await db.panel.delete('restored');
        return;
      }
      if (await db.panel.get('copy-failed')) {
        await db.panel.put({ key: 'copy-failed', value: { isTold: true } });
      }
      await keepBackupsTold(db);
    }),
  );
}
