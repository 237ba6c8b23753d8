import { lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is in a folder that comes and goes. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The bytes of each file in a folder, which may not be there; those that go meanwhile are left out. */
function sizesIn(folder: string): Map<string, number> {
  const sizes = namesIn(folder).map((name) => {
    return [name, statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0] as const;
  });
  return new Map(sizes);
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
  let before = sizesIn(folder);
  const look = async (): Promise<boolean> => {
    while (!isStopped) {
      const now = sizesIn(folder);
      // File by file: what is tidied away in the same moment would hide what was written.
      for (const [name, size] of now) written += Math.max(0, size - (before.get(name) ?? 0));
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
