import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { onDemand } from './on-demand.mjs';

const output = '.output/chrome-mv3';
/** Budgets in kB gz of JavaScript: what the first screen needs, all that an open panel loads, what it may load at a wish, the background. */
const budgets = { 'first screen': 30, panel: 90, 'on demand': 100, background: 60 };

function gzipKilobytes(files) {
  return (
    files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000
  );
}

function isPart(file, part) {
  return file.startsWith(`${part}-`);
}

function isOnDemand(file) {
  return onDemand.some((part) => isPart(file, part));
}

/** The page's own scripts and what they import without waiting. */
function staticScripts(page) {
  const html = readFileSync(join(output, page), 'utf8');
  const found = new Set(
    [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file),
  );
  for (const file of found) {
    const code = readFileSync(join(output, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g))
      found.add(`chunks/${name}`);
  }
  return [...found].map((file) => join(output, file));
}

/** Those, and everything that they load later: what only a wish brings is left out, unless it is asked for. */
function allScripts(page, withOnDemand) {
  const found = new Set(staticScripts(page));
  for (const file of found) {
    const code = readFileSync(file, 'utf8');
    for (const [, name] of code.matchAll(/["'`]\.\/([^"'`]+\.js)["'`]/g))
      if (withOnDemand || !isOnDemand(name)) found.add(join(output, 'chunks', name));
  }
  return [...found];
}

const panel = allScripts('sidepanel.html', false);
const withOnDemand = allScripts('sidepanel.html', true);
const missing = onDemand.filter(
  (part) => !withOnDemand.some((file) => isPart(basename(file), part)),
);
if (missing.length > 0) {
  console.log(`no such part on demand: ${missing.join(', ')}`);
  process.exit(1);
}

const strange = allScripts('options.html', true).filter((file) =>
  /^(sidepanel|panel)-[\w-]{8}\.js$/.test(basename(file)),
);
if (strange.length > 0) {
  console.log(`the settings page would run the panel’s own code: ${strange.join(', ')}`);
  process.exit(1);
}

const sizes = {
  'first screen': gzipKilobytes(staticScripts('sidepanel.html')),
  panel: gzipKilobytes(panel),
  'on demand': gzipKilobytes(withOnDemand.filter((file) => !panel.includes(file))),
  background: gzipKilobytes([join(output, 'background.js')]),
};

let isWithin = true;
for (const [name, budget] of Object.entries(budgets)) {
  const size = sizes[name];
  const isOver = size > budget;
  if (isOver) isWithin = false;
  console.log(
    `${name.padEnd(13)} ${size.toFixed(1).padStart(6)} kB gz of ${budget}${isOver ? '  over budget' : ''}`,
  );
}
process.exit(isWithin ? 0 : 1);
