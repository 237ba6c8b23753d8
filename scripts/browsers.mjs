import { findChromium, findCommand, findFirefox } from './find-browser.mjs';
import { giveUp, run, say } from './say.mjs';

const debianPackages = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  xvfb: 'xvfb',
  picture: 'imagemagick',
  fonts: 'fonts-inter fonts-noto-core',
};

const finders = {
  chromium: findChromium,
  firefox: findFirefox,
  xvfb: () => findCommand('Xvfb'),
  picture: () => findCommand('import'),
  fonts: () => findCommand('Xvfb'),
};

async function aptGet(...args) {
  const isRoot = process.getuid?.() === 0;
  const command = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return run(command[0], [...command.slice(1), '-qq', '-o=Dpkg::Use-Pty=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function whatToInstall(missing) {
  const names = { chromium: 'Chromium, Chrome for Testing or Edge', firefox: 'Firefox' };
  return missing.map((need) => names[need] ?? debianPackages[need]).join(', ');
}

/**
 * Makes sure that the programs named (`chromium`, `firefox`, `xvfb`, `picture`, `fonts`) are there: installed ones,
 * else the system's packages. Returns those still missing; ends in a sentence where a browser is.
 */
export async function ensureBrowsers(...needs) {
  const absent = () => needs.filter((need) => !finders[need]());
  const before = absent();
  if (before.length > 0 && findCommand('apt-get')) {
    say(`Installing ${whatToInstall(before)} with apt-get`);
    const packages = before.flatMap((need) => debianPackages[need].split(' '));
    await aptGet('update');
    await aptGet('install', '-y', '--no-install-recommends', ...packages);
  }
  const missing = absent();
  const browsers = missing.filter((need) => need === 'chromium' || need === 'firefox');
  if (browsers.length > 0) {
    giveUp(
      `Please install ${whatToInstall(browsers)} (Google Chrome itself does not load unpacked extensions), or name it in PAPERBOY_CHROMIUM or PAPERBOY_FIREFOX.`,
    );
  }
  return missing;
}
