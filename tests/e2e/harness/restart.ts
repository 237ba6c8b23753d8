import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs with a profile of its own that several browsers in a row can use; it is removed afterwards. */
export async function withProfile(work: (profileDir: string) => Promise<void>): Promise<void> {
  const profileDir = mkdtempSync(join(tmpdir(), 'paperboy-e2e-'));
  try {
    await work(profileDir);
  } finally {
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
}
