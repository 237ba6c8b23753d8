import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BackupFile,
  backupPath,
  isBackupDue,
  readBackups,
  surplusBackups,
} from '../../../papers/backups.ts';
import { fridayNoon } from '../../fixtures/factories.ts';

const hour = 3_600_000;
const day = 24 * hour;

const aFile = (fields: Partial<BackupFile> = {}): BackupFile => ({
  ...{ downloadId: 1, name: 'paperboy-2026-11-20.json', writtenAt: fridayNoon, kept: 3 },
  ...fields,
});

const anyFiles = fc
  .array(fc.nat(50), { maxLength: 40 })
  .map((kept) => kept.map((count, index) => aFile({ downloadId: index, kept: count })));

describe('a backup is due', () => {
  const backups = { files: [aFile()], change: 'a' };

  test('once the period has passed, and never where the user wants none', () => {
    expect(isBackupDue(backups, 'daily', 'b', fridayNoon + day - 1)).toBe(false);
    expect(isBackupDue(backups, 'daily', 'b', fridayNoon + day)).toBe(true);
    expect(isBackupDue(backups, 'weekly', 'b', fridayNoon + 7 * day - 1)).toBe(false);
    expect(isBackupDue(backups, 'weekly', 'b', fridayNoon + 7 * day)).toBe(true);
    expect(isBackupDue(backups, 'off', 'b', fridayNoon + 70 * day)).toBe(false);
  });

  test('only where something has changed', () => {
    expect(isBackupDue(backups, 'daily', 'a', fridayNoon + 70 * day)).toBe(false);
  });

  test('at once where there is none, or where the last one lies in the future', () => {
    expect(isBackupDue({ files: [] }, 'weekly', 'a', fridayNoon)).toBe(true);
    expect(isBackupDue(backups, 'weekly', 'b', fridayNoon - 1)).toBe(true);
  });
});

describe('of many backups', () => {
  test('the last ones stay, and the oldest go', () => {
    const files = [1, 2, 3, 4].map((downloadId) => aFile({ downloadId, kept: downloadId }));
    expect(surplusBackups(files, 3)).toEqual(files.slice(0, 1));
    expect(surplusBackups(files, 7)).toEqual([]);
  });

  test('the fullest stays, though a damaged store has been backed up ever since', () => {
    const files = [5, 90, 0, 0, 0, 0].map((kept, downloadId) => aFile({ downloadId, kept }));
    expect(surplusBackups(files, 3).map(({ kept }) => kept)).toEqual([5, 0]);
  });

  test('never more than one beyond the number stays, nor one of the last goes', () => {
    fc.assert(
      fc.property(anyFiles, fc.integer({ min: 1, max: 9 }), (files, keep) => {
        const gone = new Set(surplusBackups(files, keep));
        const staying = files.filter((file) => !gone.has(file));
        expect(staying.length).toBeLessThanOrEqual(keep + 1);
        expect(staying.slice(-keep)).toEqual(files.slice(-keep));
        expect(Math.max(...staying.map(({ kept }) => kept))).toBe(
          Math.max(...files.map(({ kept }) => kept)),
        );
      }),
    );
  });
});

describe('what was stored of backups', () => {
  test('is read back as it was', () => {
    const backups = { files: [aFile()], change: 'a', problem: 'refused', isTold: true } as const;
    expect(readBackups(structuredClone(backups))).toEqual(backups);
  });

  test('whatever it is, brings files of the right shape alone', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ files: fc.array(fc.anything()) })), (raw) => {
        for (const { downloadId, name, writtenAt, kept } of readBackups(raw).files) {
          expect([downloadId, writtenAt, kept].every((field) => typeof field === 'number')).toBe(
            true,
          );
          expect(typeof name).toBe('string');
        }
      }),
    );
  });
});

test('a backup is named after its day, in a folder of its own', () => {
  expect(backupPath(Date.parse('2026-11-20T23:59:59Z'))).toBe('Paperboy/paperboy-2026-11-20.json');
});
