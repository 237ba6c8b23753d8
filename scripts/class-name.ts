import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/** Class names stand in scripts, too: the shortest that tell which file they are of, wherever it is built. */
export function className(name: string, file: string): string {
  const hash = createHash('sha256').update(basename(file)).digest('base64url');
  return `${name}_${hash.slice(0, 4)}`;
}
