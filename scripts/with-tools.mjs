import { existsSync } from 'node:fs';
import { ensureBrowsers } from './browsers.mjs';
import { must, run, say } from './say.mjs';
import { ensureToolchain, tool } from './toolchain.mjs';

// Runs a program in TypeScript with its arguments, once the tools are there; with `--built` also browsers, and a build
// where none lies ready.
const [first, ...others] = process.argv.slice(2);
const needsBuild = first === '--built';
const program = needsBuild ? others : [first, ...others];

await ensureToolchain();
if (needsBuild) {
  await ensureBrowsers('chromium', 'firefox', 'xvfb');
  for (const [folder, flags] of [
    ['chrome-mv3', []],
    ['firefox-mv3', ['-b', 'firefox', '--mv3']],
  ]) {
    if (existsSync(`.output/${folder}/manifest.json`)) continue;
    say(`Building ${folder}`);
    await must('The build failed.', tool('wxt'), ['build', ...flags], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}
process.exit(await run('node', program));
