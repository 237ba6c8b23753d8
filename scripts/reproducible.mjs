import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { giveUp, run, say } from './say.mjs';
import { ensureToolchain, tool } from './toolchain.mjs';

/** Two machines that have little in common. */
const machines = [
  { folder: 'a', umask: 0o022, env: { TZ: 'UTC', LC_ALL: 'C' }, builtAt: 1_000_000_000 },
  {
    folder: 'somewhere/else',
    umask: 0o077,
    env: { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' },
    builtAt: 1_700_000_000,
  },
];

function projectFiles() {
  const { stdout, status } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  if (status !== 0)
    giveUp('The files of the project are those that git knows, and it does not answer.');
  return stdout.split('\0').filter((path) => path && !path.startsWith('docs/screenshots/'));
}

function lendPackages(folder) {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

function copyProject(folder, builtAt) {
  for (const path of projectFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path));
    utimesSync(join(folder, path), builtAt, builtAt);
  }
  lendPackages(folder);
}

function inZip(folder, ending) {
  const output = join(folder, '.output');
  const name = readdirSync(output).find((file) => file.endsWith(ending));
  return name ? readFileSync(join(output, name)) : giveUp(`${folder} has no zip for ${ending}`);
}

async function zip(folder, browser, env) {
  const args = ['zip', '-b', browser, '--mv3', '--level', 'warn'];
  const code = await run(tool('wxt'), args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) giveUp(`“wxt ${args.join(' ')}” failed in ${folder}`);
}

function mustBeEqual(what, one, other) {
  if (Buffer.compare(one, other) === 0) {
    console.log(`${what}: ${createHash('sha256').update(one).digest('hex')}`);
    return;
  }
  const files = differingFiles(one, other);
  giveUp(
    `${what}: the bytes differ, ${files.length > 0 ? `in ${files.slice(0, 9).join(', ')}` : 'in how they are packed'}`,
  );
}

await ensureToolchain();
// It needs a package, which the toolchain may have brought only now.
const { differingFiles, unpack } = await import('./zips.ts');
const root = mkdtempSync(join(tmpdir(), 'paperboy-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
say('Two packages for each browser, made in other folders, time zones, languages and file modes');
const ownUmask = process.umask();
await Promise.all(
  machines.map(async ({ folder, umask, env, builtAt }) => {
    const place = join(root, folder);
    process.umask(umask);
    copyProject(place, builtAt);
    await zip(place, 'firefox', env);
    process.umask(umask);
    await zip(place, 'chrome', env);
  }),
);
process.umask(ownUmask);
const [one, other] = machines.map(({ folder }) => join(root, folder));
for (const ending of ['-chrome.zip', '-firefox.zip', '-sources.zip']) {
  mustBeEqual(`*${ending}`, inZip(one, ending), inZip(other, ending));
}
say('The package for Firefox again, from its sources zip alone');
const stranger = join(root, 'stranger');
unpack(inZip(one, '-sources.zip'), stranger);
lendPackages(stranger);
await zip(stranger, 'firefox', {});
mustBeEqual(
  'the same from its sources',
  inZip(one, '-firefox.zip'),
  inZip(stranger, '-firefox.zip'),
);
