import { type Browser, browser } from 'wxt/browser';
import {
  type BackupFile,
  type BackupProblem,
  backupPath,
  isBackupDue,
  surplusBackups,
} from '../../papers/backups.ts';
import { jsonParts } from '../../papers/exports/json.ts';
import { isKept } from '../../papers/mark.ts';
import { changeBackups, libraryChange, storedBackups } from '../../storage/backups.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { readLibrary } from '../../storage/library.ts';
import { storedSettings } from '../../storage/settings.ts';

const wanted = { permissions: ['downloads' as const] };

/** Files of some megabytes are written at once; whoever asks the user where to may have no answer. */
const writeMs = 60_000;

/** True while the user allows files to be written. */
function mayBackUp(): Promise<boolean> {
  return browser.permissions.contains(wanted);
}

/** Asks the user for it; only at once within a click. True where it was allowed. */
export function askToBackUp(): Promise<boolean> {
  return browser.permissions.request(wanted);
}

class NotWritten extends Error {
  readonly problem: BackupProblem;
  constructor(problem: BackupProblem, reason: string) {
    super(`The backup was not written: ${reason}`);
    this.problem = problem;
  }
}

function interrupted(reason: string): NotWritten {
  return new NotWritten(/NO_SPACE/.test(reason) ? 'diskFull' : 'refused', reason);
}

async function find(downloadId: number): Promise<Browser.downloads.DownloadItem | undefined> {
  return (await browser.downloads.search({ id: downloadId }))[0];
}

/** Settled once the download has come to its end; rejected where that is not the file. */
async function whenWritten(downloadId: number): Promise<Browser.downloads.DownloadItem> {
  const { promise, resolve, reject } = Promise.withResolvers<Browser.downloads.DownloadItem>();
  const look = async () => {
    const item = await find(downloadId);
    if (item?.state === 'complete') resolve(item);
    if (!item || item.state === 'interrupted') reject(interrupted(item?.error ?? 'it is gone'));
  };
  const timer = setTimeout(() => reject(interrupted('no answer')), writeMs);
  const changed = ({ id }: { id: number }) => {
    if (id === downloadId) look().catch(reject);
  };
  browser.downloads.onChanged.addListener(changed);
  look().catch(reject);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    browser.downloads.onChanged.removeListener(changed);
  }
}

async function writeBackup(db: PaperboyDatabase, now: number): Promise<BackupFile> {
  const library = await readLibrary(db);
  const blob = new Blob([...jsonParts(library, now)], { type: 'application/json' });
  const url = URL.createObjectURL(blob);
  try {
    const downloadId = await browser.downloads.download({
      url,
      filename: backupPath(now),
      // Another browser's backups may lie in the same folder.
      conflictAction: 'uniquify',
      saveAs: false,
    });
    const { filename } = await whenWritten(downloadId);
    const name = filename.split(/[\\/]/).at(-1) ?? '';
    return { downloadId, name, writtenAt: now, kept: library.marks.filter(isKept).length };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Removes a backup from the disk, unless its user has moved it, and from the browser's list. */
async function remove({ downloadId }: BackupFile): Promise<void> {
  const item = await find(downloadId);
  if (item?.exists) await browser.downloads.removeFile(downloadId);
  await browser.downloads.erase({ id: downloadId });
}

/** Writes a backup, and lets go of those that are too many. */
async function backUp(db: PaperboyDatabase, now: number, keep: number): Promise<void> {
  // Before the library is read: what changes meanwhile is in the next one.
  const change = await libraryChange(db);
  const file = await writeBackup(db, now);
  const files = [...(await storedBackups(db)).files, file];
  const surplus = new Set(surplusBackups(files, keep));
  await changeBackups(db, () => ({ files: files.filter((kept) => !surplus.has(kept)), change }));
  for (const old of surplus) {
    // One that cannot be removed is one too many, and no more.
    await remove(old).catch((error) => console.error('Paperboy:', error));
  }
}

/**
 * Writes a backup into the user's folder of downloads where one is due, or `wished` for now. One window does it at a
 * time. What fails is written down for the user to read.
 */
export async function backUpIfDue(
  db: PaperboyDatabase,
  now: number,
  isWished = false,
): Promise<void> {
  await navigator.locks.request('paperboy-backup', async () => {
    const { backups: period, backupsKept } = await storedSettings(db);
    const backups = await storedBackups(db);
    if (period === 'off' && backups.problem) {
      await changeBackups(db, ({ problem: _, isTold: __, ...rest }) => rest);
    }
    if (!isWished && !isBackupDue(backups, period, await libraryChange(db), now)) return;
    try {
      if (!(await mayBackUp())) throw new NotWritten('notAllowed', 'no permission');
      await backUp(db, now, Number(backupsKept));
    } catch (error) {
      console.error('Paperboy:', error);
      const problem = error instanceof NotWritten ? error.problem : 'refused';
      await changeBackups(db, ({ isTold, problem: before, ...rest }) => ({
        ...rest,
        problem,
        ...(isTold && before === problem && { isTold }),
      }));
    }
  });
}
