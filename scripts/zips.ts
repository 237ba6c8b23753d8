import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** Names of the files that are not the same in both zips. */
export function differingFiles(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  const isSame = (name: string) => {
    const [here, there] = [a[name], b[name]];
    return here !== undefined && there !== undefined && Buffer.compare(here, there) === 0;
  };
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !isSame(name));
}

/** Writes the files of a zip into a folder. */
export function unpack(zipped: Uint8Array, folder: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(zipped))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
