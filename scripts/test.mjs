import { readFileSync } from 'node:fs';
import { ensureBrowsers } from './browsers.mjs';
import { check } from './check.mjs';
import { must, run, say } from './say.mjs';
import { ensureToolchain, tool } from './toolchain.mjs';

function report(file) {
  return JSON.parse(readFileSync(`test-results/${file}`, 'utf8'));
}

await ensureToolchain();
await ensureBrowsers('chromium', 'firefox', 'xvfb', 'picture');
await check();
// Read now: the browser tests clear the folder.
const unit = report('unit.json');

await must('“Reproducible packages” failed.', 'node', ['scripts/reproducible.mjs']);

say('Browser tests in Chromium and Firefox (playwright)');
const config = 'tests/e2e/playwright.config.ts';
const projects = ['--project', 'chromium', '--project', 'firefox'];
const code = await run(tool('playwright'), ['test', '--config', config, ...projects]);

const { stats } = report('browsers.json');
const passed = unit.numPassedTests + stats.expected;
const failed = unit.numFailedTests + stats.unexpected + stats.flaky + stats.skipped;
console.log(`${passed} passed, ${failed} failed`);
process.exit(code === 0 && failed === 0 && stats.expected > 0 && unit.numPassedTests > 0 ? 0 : 1);
