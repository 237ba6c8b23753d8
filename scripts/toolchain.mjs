import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { giveUp, must, say } from './say.mjs';

const root = dirname(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname));
const nodeVersion = '24.21.0';
/** Vitest and WXT need this much. */
const leastNode = [22, 12];
/** Systems for which the npm registry holds a package with the Node binary itself. */
const packaged = ['linux-x64', 'linux-arm64', 'win-x64'];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Outside the checkout: Node, and the profile of `npm start`. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'paperboy',
);

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
}

/** Puts a Node that is new enough first on the PATH, fetching it once where the running one is too old. */
async function ensureNode() {
  if (isNewEnough(process.versions.node)) return;
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  if (!packaged.includes(system)) {
    giveUp(`Paperboy's tools need Node ${leastNode.join('.')} or newer: please install Node 24.`);
  }
  const folder = join(cacheFolder, `node-${nodeVersion}`);
  const bin = join(folder, 'node_modules', `node-${system}`, 'bin');
  if (!existsSync(bin)) {
    say(
      `Node ${process.versions.node} is too old for the tools: getting Node ${nodeVersion} into ${folder}`,
    );
    mkdirSync(folder, { recursive: true });
    const what = `node-${system}@${nodeVersion}`;
    await must('Node could not be fetched: is the npm registry within reach?', npm, [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--prefix',
      folder,
      what,
    ]);
  }
  process.env.PATH = bin + delimiter + process.env.PATH;
}

/** Installs the packages where they are missing or another lock file has come. */
async function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.paperboy-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing the packages (npm ci)');
  await must(
    'The packages could not be installed.',
    npm,
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
    },
  );
  writeFileSync(stamp, lock);
}

/** Gets everything that is not a browser; afterwards `node` and `npx` on the PATH are the right ones. */
export async function ensureToolchain() {
  process.chdir(root);
  await ensureNode();
  await ensurePackages();
}

/** The program of an installed package, run by the right Node. */
export function tool(name) {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}
