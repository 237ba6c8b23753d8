import { spawnSync } from 'node:child_process';

/** Many more random acts than the gate has time for, over the build that lies ready; `PAPERBOY_SEED` chooses which. */
const all = '208';

const playwright = ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'];
const { status } = spawnSync('npx', [...playwright, '--project=chromium', 'badge-sequences'], {
  stdio: 'inherit',
  env: { ...process.env, PAPERBOY_SEQUENCES: process.env.PAPERBOY_SEQUENCES ?? all },
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
