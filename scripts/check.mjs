import { giveUp, run, say } from './say.mjs';
import { ensureToolchain, tool } from './toolchain.mjs';

/** Every check, the quick ones first. */
const steps = [
  ['Types and messages (wxt prepare)', 'wxt', ['prepare']],
  ['Types (tsc)', 'tsc', ['--noEmit']],
  ['Lint and format (biome)', 'biome', ['check', '--error-on-warnings', '.']],
  ['Dead code (knip)', 'knip', []],
  ['Build for Chrome and Edge', 'wxt', ['build']],
  ['Build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3']],
  // Behind the builds: some look at what was built.
  [
    'Unit tests (vitest)',
    'vitest',
    ['run', '--reporter=default', '--reporter=json', '--outputFile=test-results/unit.json'],
  ],
  ['The stores’ linter (web-ext)', 'node', ['scripts/lint-addon.mjs']],
  ['Size budget', 'node', ['scripts/size-budget.mjs']],
  ['Security', 'node', ['scripts/security.mjs']],
];

/** Runs every check and ends at the first that fails. */
export async function check() {
  for (const [title, command, args] of steps) {
    const startedAt = Date.now();
    say(title);
    const program = command === 'node' ? 'node' : tool(command);
    if ((await run(program, args)) !== 0) giveUp(`“${title}” failed.`);
    say(`  done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await ensureToolchain();
  await check();
}
