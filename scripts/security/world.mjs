import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const textFile = /\.(tsx?|m?js|css|html|json|ya?ml|md|txt|sh)$/;
/** What is not the project's own text; hidden folders are, where something is run from them. */
const foreign = /^(node_modules|test-results|playwright-report|docs\/screenshots)$/;
const hidden = /^\.(?!github\b|ci\b)/;

/**
 * What the rules judge, as plain data, so that tests can plant a violation.
 * @typedef {Record<string, string>} Files path from the root, with `/`, and text
 * @typedef {{ output: Record<string, Files>, files: Files, installed: Record<string, object> }} World
 */

/** @returns {Files} */
function readFolder(root, isForeign) {
  const files = {};
  const read = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (isForeign(path)) continue;
      if (entry.isDirectory()) read(path);
      else files[path] = textFile.test(path) ? readFileSync(join(root, path), 'utf8') : '';
    }
  };
  read('');
  return files;
}

/** The manifests of the packages that lie at the top of `node_modules`, by name. */
function readInstalled(root) {
  const folder = join(root, 'node_modules');
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(folder, name)).map((part) => `${name}/${part}`)
        : [name],
    )
    .filter((name) => existsSync(join(folder, name, 'package.json')));
  return Object.fromEntries(
    names.map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')),
    ]),
  );
}

/**
 * Reads the project and both builds.
 * @returns {World}
 */
export function readWorld(root) {
  const built = (browser) => readFolder(join(root, '.output', `${browser}-mv3`), () => false);
  return {
    output: { chrome: built('chrome'), firefox: built('firefox') },
    files: readFolder(root, (path) => foreign.test(path) || hidden.test(path)),
    installed: readInstalled(root),
  };
}

/** Every text of the builds that a browser runs or draws, with where it lies. */
export function builtTexts({ output }, ending = /\.(js|html|css)$/) {
  return Object.entries(output).flatMap(([browser, files]) =>
    Object.entries(files)
      .filter(([path]) => ending.test(path))
      .map(([path, text]) => ({ browser, path, text, where: `${browser}: ${path}` })),
  );
}

/** The manifest of each browser. */
export function manifests({ output }) {
  return Object.entries(output).map(([browser, files]) => ({
    browser,
    manifest: JSON.parse(files['manifest.json'] ?? '{}'),
  }));
}

/** A reviewed list: on each line what was looked at and, after two spaces, why it may be there. */
export function reviewedList({ files }, path) {
  const lines = (files[path] ?? '').split('\n').filter((line) => line && !line.startsWith('#'));
  const pairs = lines.map((line) => line.split(/ {2,}/));
  return {
    known: pairs.map(([word]) => word),
    said: pairs
      .filter(([, reason]) => !reason)
      .map(([word]) => `${path}: “${word}” stands there without a reason`),
  };
}

/** What of the one list is not in the other, both ways, in words. */
export function differences(found, known, path) {
  return [
    ...[...new Set(found)]
      .filter((word) => !known.includes(word))
      .map((word) => `“${word}” is not in ${path}`),
    ...known
      .filter((word) => !found.includes(word))
      .map((word) => `“${word}” stands in ${path}, but is gone`),
  ];
}
