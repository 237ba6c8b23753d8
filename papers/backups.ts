import { isRecord } from './is-record.ts';
import type { Settings } from './settings.ts';

/** A backup that was written by itself, as the browser's list of downloads knows it. */
export interface BackupFile {
  /** The browser's number of the download. */
  downloadId: number;
  /** The file's name, without its folder. */
  name: string;
  /** Epoch ms. */
  writtenAt: number;
  /** Papers that the user keeps, in it. */
  kept: number;
}

/** Why no backup could be written. */
export type BackupProblem = 'notAllowed' | 'diskFull' | 'refused';

/** What is known of the backups that are written by themselves. */
export interface Backups {
  /** The one written last comes last. */
  files: BackupFile[];
  /** What the user had made when the last one was written: the same again needs no further file. */
  change?: string;
  /** What the last try met; absent once one succeeds. */
  problem?: BackupProblem;
  /** The user has read of the problem. */
  isTold?: true;
}

const problems: readonly string[] = ['notAllowed', 'diskFull', 'refused'];

function isProblem(value: unknown): value is BackupProblem {
  return typeof value === 'string' && problems.includes(value);
}

function readFile(raw: unknown): BackupFile[] {
  if (!isRecord(raw)) return [];
  const { downloadId, name, writtenAt, kept } = raw;
  if (typeof downloadId !== 'number' || typeof name !== 'string') return [];
  if (typeof writtenAt !== 'number' || typeof kept !== 'number') return [];
  return [{ downloadId, name, writtenAt, kept }];
}

/** Reads what was stored of backups; what makes no sense is left out. */
export function readBackups(raw: unknown): Backups {
  if (!isRecord(raw)) return { files: [] };
  const { files, change, problem, isTold } = raw;
  return {
    files: Array.isArray(files) ? files.flatMap(readFile) : [],
    ...(typeof change === 'string' && { change }),
    ...(isProblem(problem) && { problem }),
    ...(isTold === true && { isTold }),
  };
}

const dayMs = 24 * 3_600_000;
const periodMs = { daily: dayMs, weekly: 7 * dayMs };

/**
 * True where a backup is to be written now: what the user made has changed since the last one, and that is a period old.
 * One from the future (a clock set back) counts as old.
 */
export function isBackupDue(
  { files, change }: Backups,
  period: Settings['backups'],
  changeNow: string,
  now: number,
): boolean {
  if (period === 'off' || change === changeNow) return false;
  const last = files.at(-1);
  return !last || last.writtenAt > now || now - last.writtenAt >= periodMs[period];
}

/**
 * The files that may go where so many are to be kept: the oldest ones, but never the one with the most papers, for what
 * came after it may be what a damaged store had left.
 */
export function surplusBackups(files: readonly BackupFile[], keep: number): BackupFile[] {
  const most = Math.max(...files.map(({ kept }) => kept));
  const fullest = files.findLast(({ kept }) => kept === most);
  return files.slice(0, Math.max(0, files.length - keep)).filter((file) => file !== fullest);
}

/** Where a backup is written, in the user's folder of downloads. */
export function backupPath(now: number): string {
  return `Paperboy/paperboy-${new Date(now).toISOString().slice(0, 10)}.json`;
}
