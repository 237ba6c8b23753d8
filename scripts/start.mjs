import { request } from 'node:https';
import { ensureBrowsers } from './browsers.mjs';
import { must, run, say } from './say.mjs';
import { cacheFolder, ensureToolchain, tool } from './toolchain.mjs';

const hub = 'https://huggingface.co/api/daily_papers?limit=1';
const patienceMs = 4_000;

/** True where the Hub itself answers. */
function reachesHub() {
  return new Promise((resolve) => {
    const call = request(hub, { timeout: patienceMs }, (reply) => {
      reply.destroy();
      resolve(reply.statusCode === 200);
    });
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve(false));
    call.end();
  });
}

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
let isDemo = process.argv.includes('--demo');

await ensureToolchain();
await ensureBrowsers('chromium', ...(hasDisplay ? [] : ['xvfb', 'picture', 'fonts']));
say('Building the extension');
await must('The build failed.', tool('wxt'), ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (!isDemo && !(await reachesHub())) {
  say('huggingface.co cannot be reached: showing invented papers from the stand-in Hub instead');
  isDemo = true;
}
const flags = [...(isDemo ? ['--demo'] : []), ...(hasDisplay ? [] : ['--no-display'])];
process.exit(await run('node', ['scripts/open-browser.ts', '--cache', cacheFolder, ...flags]));
