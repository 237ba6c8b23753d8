import { differences, manifests } from './world.mjs';

const page = 'PRIVACY.md';

/** The rows of the table under a heading: what stands between backticks in the first cell, and the whole row. */
function rowsUnder(text, heading) {
  const [, part = ''] = text.split(`\n## ${heading}\n`);
  return part
    .split('\n## ')[0]
    .split('\n')
    .filter((line) => /^\| (?!host|permission)[^-]/.test(line))
    .map((line) => ({
      line,
      words: [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word),
    }));
}

/** `https://*.arxiv.org/*` as `arxiv.org`, `http://127.0.0.1:23119` as `127.0.0.1`. */
function hostOf(pattern) {
  return pattern
    .replace(/^https?:\/\//, '')
    .replace(/^\*\./, '')
    .replace(/\/\*$/, '')
    .replace(/:\d+$/, '');
}

function connects(manifest) {
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  const [, hosts = ''] = /connect-src ([^;]*)/.exec(policy) ?? [];
  return hosts.split(' ').filter(Boolean).map(hostOf);
}

export const privacyRule = {
  id: 'privacy',
  name: `${page} names exactly the hosts and permissions of the manifest, and which of them are optional`,
  advice: `write into ${page} what it is for and when, or take it out of the manifest`,
  check: (world) => {
    const text = world.files[page] ?? '';
    const connected = rowsUnder(text, 'Where it connects');
    const asked = rowsUnder(text, 'What it asks the browser for');
    const all = manifests(world).map(({ manifest }) => manifest);
    const every = (...keys) => [
      ...new Set(all.flatMap((manifest) => keys.flatMap((key) => manifest[key] ?? []))),
    ];
    const isPermission = (word) => /^[a-zA-Z]+$/.test(word);
    const askedWords = asked.flatMap(({ words }) => words);
    const askedHosts = askedWords
      .filter((word) => !isPermission(word))
      .filter((word) => /[.*]/.test(word));
    const optional = every('optional_permissions', 'optional_host_permissions').map(hostOf);
    const kinds = asked.flatMap(({ line, words }) =>
      words
        .map(hostOf)
        .filter((word) => optional.includes(word) !== /\| optional\b/.test(line))
        .filter((word) => every('permissions').includes(word) || optional.includes(word))
        .map((word) => `${page}: says the wrong thing of whether ${word} is optional`),
    );
    return [
      ...differences(
        every('permissions', 'optional_permissions'),
        askedWords.filter(isPermission).filter((word) => word !== 'Paperboy'),
        page,
      ),
      ...differences(
        [...new Set(all.flatMap(connects))],
        [...new Set(connected.flatMap(({ words }) => words).map(hostOf))],
        `${page}, “Where it connects”`,
      ),
      ...differences(
        every('host_permissions', 'optional_host_permissions').map(hostOf),
        [...new Set([...askedHosts, ...connected.flatMap(({ words }) => words)].map(hostOf))],
        page,
      ),
      ...kinds,
    ];
  },
};
