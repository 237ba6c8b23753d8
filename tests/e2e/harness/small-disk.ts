import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own for one profile. */
export interface SmallDisk {
  folder: string;
  /** Leaves so many bytes of it free, and no more. */
  fill(left: number): void;
  /** Gives the room back. */
  free(): void;
  remove(): void;
}

/** Writes until no more than that is left. */
function fillUp(file: string, left: number, freeBytes: () => number): void {
  for (const size of [1_048_576, 65_536, 4_096]) {
    while (freeBytes() - size >= left) {
      try {
        appendFileSync(file, Buffer.alloc(size, 1));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        break;
      }
    }
  }
}

/** A disk of `megabytes` in memory; undefined for whoever may mount none. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-disk-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    remove();
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  const freeBytes = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  writeFileSync(ballast, '');
  return {
    folder,
    fill: (left) => fillUp(ballast, left, freeBytes),
    free: () => truncateSync(ballast, 0),
    remove: () => {
      execFileSync('umount', ['--lazy', folder]);
      remove();
    },
  };
}
