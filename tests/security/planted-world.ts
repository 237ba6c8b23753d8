import type { World } from '../../scripts/security/world.mjs';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  'connect-src https://hub.example http://127.0.0.1:5',
  "frame-ancestors 'none'",
];

const manifest = {
  manifest_version: 3,
  permissions: ['alarms'],
  optional_permissions: ['downloads'],
  host_permissions: ['https://hub.example/*'],
  optional_host_permissions: ['https://*.tabs.example/*', 'http://127.0.0.1/*'],
  content_security_policy: { extension_pages: policy.join('; ') },
};

const door = 'fetch(e,{credentials:`omit`,referrerPolicy:`no-referrer`,redirect:`error`})';

const privacy = `# Privacy

## Where it connects

| host | why | when |
|---|---|---|
| \`https://hub.example/*\` | papers | always |
| the same host | one paper | at a click |
| \`http://127.0.0.1/*\` | Zotero | at a click |

## What it asks the browser for

| permission | why |
|---|---|
| \`alarms\` | now and then |
| the tabs of \`tabs.example\` | optional: at a click |
| \`http://127.0.0.1/*\`, your own computer | optional: at a click |
| \`downloads\` | optional: into the folder \`Paperboy\` |

Nothing else.
`;

/** An output with a bit of everything, which breaks no rule. */
export function soundWorld(): World {
  const output = () => ({
    'manifest.json': JSON.stringify({ ...manifest, version: '1.2.3' }),
    'background.js': `const a=\`https://hub.example/api\`;${door};x.onMessage.addListener(f)`,
    'panel.html':
      '<!doctype html><html><head><script src="/a.js"></script></head><body><div id="app"></div></body></html>',
    'style.css': 'a{color:red}',
    'icon.png': '',
  });
  return {
    output: { chrome: output(), firefox: output() },
    files: {
      'tests/security/manifest.chrome.json': JSON.stringify(manifest),
      'tests/security/manifest.firefox.json': JSON.stringify(manifest),
      'tests/security/policy.txt': `${policy.join('\n')}\n`,
      'tests/security/sinks.txt': '# none\n',
      'tests/security/own-machine.txt': '# none\n',
      'tests/security/hosts.txt': 'https://hub.example  the papers\n',
      'tests/security/packages.txt': 'lamp  light\nwick  of lamp\n',
      'papers/a.ts': "import { on } from 'lamp';\nimport type { T } from 'oil';\n",
      'package.json': '{ "dependencies": { "lamp": "1.0.0" } }',
      'package-lock.json': JSON.stringify({
        packages: {
          '': {},
          'node_modules/lamp': {
            integrity: 'sha512-a',
            dependencies: { wick: '^1', '@types/x': '*' },
          },
          'node_modules/wick': {
            integrity: 'sha512-b',
            resolved: 'https://registry.npmjs.org/wick',
          },
        },
      }),
      'PRIVACY.md': privacy,
    },
    installed: { lamp: { scripts: { prepare: 'build' } }, wick: {} },
  };
}

/**
 * A place and what is put there. `chrome:`, `firefox:` are builds, `both:` is each, `installed:` a package, all else a
 * file of the project. A text replaces or adds; a pair of texts is sought and put in the place of.
 */
export type Change = readonly [place: string, text: string | readonly [string, string]];

function put(files: Record<string, string>, path: string, text: Change[1]): void {
  if (typeof text === 'string') files[path] = text;
  else {
    const before = files[path] ?? '';
    if (!before.includes(text[0])) throw new Error(`${path} has no ${text[0]}`);
    files[path] = before.replaceAll(text[0], text[1]);
  }
}

/** The world after the changes. */
export function change(world: World, changes: readonly Change[]): World {
  for (const [place, text] of changes) {
    const [, where, path = ''] = /^(chrome|firefox|both|installed):(.*)$/.exec(place) ?? [];
    if (where === undefined) put(world.files, place, text);
    else if (where === 'installed') world.installed[path] = JSON.parse(String(text));
    else
      for (const [browser, files] of Object.entries(world.output))
        if (where === 'both' || where === browser) put(files, path, text);
  }
  return world;
}
