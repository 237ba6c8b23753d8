import { spawnSync } from 'node:child_process';

/** Tests that go through random acts, and how many: many more than the gate has time for; or all, the worker dead at each step. */
const tests = {
  sequences: { file: 'badge-sequences', count: 'PAPERBOY_SEQUENCES', all: '208' },
  kills: { file: 'chromium/killed-acts', count: 'PAPERBOY_KILLS', all: '2000' },
  upgrades: { file: 'upgrades', count: 'PAPERBOY_UPGRADES', all: '50' },
  bulk: { file: 'killed-bulk', count: 'PAPERBOY_BULK_KILLS', all: '50' },
  import: { file: 'killed-import', count: 'PAPERBOY_IMPORT_KILLS', all: '100' },
  firefox: { file: 'firefox/killed-acts', count: 'PAPERBOY_FIREFOX_KILLS', all: '200' },
  panels: { file: 'three-panels', count: 'PAPERBOY_ACTS', all: '3000' },
  'kill-mode': { file: '', count: 'PAPERBOY_KILL_MODE', all: '1' },
  room: { file: 'no-room', count: 'PAPERBOY_SAVES', all: '1000' },
};

const [, , name = ''] = process.argv;
const wanted = Object.entries(tests).find(([known]) => known === name)?.[1];
if (!wanted) {
  console.error(`Nothing of that name; there are ${Object.keys(tests).join(', ')}.`);
  process.exit(1);
}

/** Over the build that lies ready; `PAPERBOY_SEED` chooses which acts. */
const playwright = ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'];
const { file, count, all } = wanted;
// The worker alone can be killed at each step in Chromium.
const others = name === 'kill-mode' ? [] : ['--project=firefox'];
const projects = ['--project=chromium', ...others];
const { status } = spawnSync('npx', [...playwright, ...projects, file], {
  stdio: 'inherit',
  env: { ...process.env, [count]: process.env[count] ?? all },
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
