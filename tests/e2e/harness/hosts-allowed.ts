import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromeBuild } from './chromium.ts';

/** A copy of the build whose manifest requires what is optional. */
export interface AllowedBuild {
  dir: string;
  remove(): void;
}

/**
 * The production build as it is once the reader has allowed every host that is optional. The browser's own question
 * cannot be answered without a screen, so that the copy's manifest has them among the hosts it needs; not a byte else
 * differs.
 */
export function buildWithHostsAllowed(): AllowedBuild {
  const dir = mkdtempSync(join(tmpdir(), 'paperboy-hosts-'));
  cpSync(chromeBuild, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const { optional_host_permissions: optional, ...manifest } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  const host_permissions = [...manifest.host_permissions, ...optional];
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions }));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
