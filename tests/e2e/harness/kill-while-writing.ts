import { lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of all files in a folder; those that go meanwhile count nothing. */
function bytesIn(folder: string): number {
  let bytes = 0;
  try {
    for (const name of readdirSync(folder)) bytes += statSync(join(folder, name)).size;
  } catch {
    return bytes;
  }
  return bytes;
}

/** The process of the browser that has this profile open. */
function ownerOf(profileDir: string): number | undefined {
  const lock = join(profileDir, 'SingletonLock');
  if (!lstatSync(lock, { throwIfNoEntry: false })) return undefined;
  return Number(readlinkSync(lock).split('-').at(-1));
}

/** A look at what is being written into a folder. */
export interface WritesFollowed {
  /** Bytes so far; what is tidied away meanwhile takes none of them back. */
  bytes(): number;
  /** Settled once the browser was killed, or nobody looks any more; true where it was. */
  killed: Promise<boolean>;
  stop(): void;
}

/** Follows what a browser writes into a folder of its profile, and kills it as soon as it was so much. */
export function followWrites(
  profileDir: string,
  folder: string,
  killAfter = Number.POSITIVE_INFINITY,
): WritesFollowed {
  let isStopped = false;
  let written = 0;
  let before = bytesIn(folder);
  const look = async (): Promise<boolean> => {
    while (!isStopped) {
      const now = bytesIn(folder);
      written += Math.max(0, now - before);
      before = now;
      const pid = written >= killAfter ? ownerOf(profileDir) : undefined;
      if (pid !== undefined) {
        process.kill(pid, 'SIGKILL');
        return true;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    return false;
  };
  return {
    bytes: () => written,
    killed: look(),
    stop: () => {
      isStopped = true;
    },
  };
}
