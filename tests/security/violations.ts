import type { Change } from './planted-world.ts';
import { builtViolations, everywhere, type Violation } from './violations-built.ts';

const action = 'a'.repeat(40);
const workflow = (text: string): Change[] => [
  ['.github/workflows/a.yml', `permissions:\n  contents: read\njobs:\n  a:\n    steps:\n${text}`],
];
const lock = (before: string, after: string): Change[] => [['package-lock.json', [before, after]]];

/** What the rules must find, in what is built and in what it is made from. */
export const violations: readonly Violation[] = [
  ...builtViolations,
  [
    'listeners',
    'a listener for other extensions in what is built',
    [['chrome:chunks/a.js', 'b.onMessageExternal.addListener(c)']],
    /onMessageExternal/,
  ],
  [
    'listeners',
    'one in the sources',
    [['entrypoints/a.ts', 'browser.runtime.onConnectExternal']],
    /entrypoints\/a\.ts: onConnectExternal/,
  ],
  [
    'packages',
    'a package that nobody looked at',
    [['papers/a.ts', "import { on } from 'lamp';\nimport x from '@a/spy/deep';\n"]],
    /@a\/spy” is not/,
  ],
  [
    'packages',
    'what a package brings along',
    lock('"wick":"^1"', '"wick":"^1","spy":"^1"'),
    /spy” is not/,
  ],
  [
    'packages',
    'a package that is loaded late',
    [['papers/b.ts', "await import('spy')"]],
    /spy” is not/,
  ],
  ['packages', 'a package that is gone', [['papers/a.ts', '']], /lamp.*gone/],
  [
    'packages',
    'too many',
    [['papers/a.ts', Array.from({ length: 13 }, (_, n) => `import 'p${n}';`).join('\n')]],
    /13 packages of 12/,
  ],
  [
    'packages',
    'code that runs when it is installed',
    [['installed:wick', '{"scripts":{"postinstall":"a.sh"}}']],
    /wick: runs “a\.sh”/,
  ],
  [
    'packages',
    'a package that could be another',
    lock('"integrity":"sha512-a",', ''),
    /lamp has no sha512/,
  ],
  ['packages', 'a weak hash', lock('sha512-b', 'sha1-b'), /wick has no sha512/],
  [
    'packages',
    'a package from elsewhere',
    lock('registry.npmjs.org', 'spy.example'),
    /comes from https:\/\/spy/,
  ],
  ['packages', 'a range of versions', [['package.json', ['1.0.0', '^1.0.0']]], /no one version/],
  [
    'workflows',
    'an action by its tag',
    workflow('      - uses: actions/cache@v4\n'),
    /cache@v4 is not pinned/,
  ],
  [
    'workflows',
    'a token that is left',
    workflow(`      - uses: actions/checkout@${action}\n`),
    /leaves its token/,
  ],
  [
    'workflows',
    'all permissions',
    [['.github/workflows/a.yml', 'jobs: {}\n']],
    /no least permissions/,
  ],
  [
    'workflows',
    'strangers’ code',
    workflow('').map(([path, text]): Change => [path, `on: pull_request_target\n${text}`]),
    /strangers/,
  ],
  [
    'secrets',
    'a key in the sources',
    [['papers/b.ts', `const a = 'hf_${'x'.repeat(30)}';`]],
    /papers\/b\.ts: a key/,
  ],
  [
    'secrets',
    'a key in a workflow',
    [['.ci/run', `-----BEGIN RSA ${'PRIVATE'} KEY-----`]],
    /\.ci\/run: a key/,
  ],
  [
    'secrets',
    'a key in what is built',
    [['chrome:chunks/a.js', `a="ghp_${'x'.repeat(36)}"`]],
    /chrome.*a key/,
  ],
  ['secrets', 'a door for tests', [['chrome:chunks/a.js', 'window.__TEST__=a']], /__TEST__/],
  [
    'secrets',
    'a map of the sources',
    [['chrome:chunks/a.js', '//# sourceMappingURL=a.js.map']],
    /sourceMappingURL/,
  ],
  ['secrets', 'a map’s file', [['chrome:chunks/a.js.map', '{}']], /a\.js\.map is no kind/],
  [
    'secrets',
    'a server on this machine',
    [['firefox:chunks/a.js', 'a=`http://localhost:3000`']],
    /firefox.*localhost/,
  ],
  [
    'privacy',
    'a permission that is not told',
    [['chrome:manifest.json', ['"alarms"', '"alarms","idle"']]],
    /“idle” is not in PRIVACY/,
  ],
  [
    'privacy',
    'a permission that is told, but not asked',
    [['PRIVACY.md', ['| `alarms`', '| `idle` | why |\n| `alarms`']]],
    /“idle” stands in/,
  ],
  [
    'privacy',
    'a host that is asked, but not told',
    everywhere(
      'connect-src https://hub.example',
      'connect-src https://hub.example https://spy.example',
    ),
    /spy\.example” is not in PRIVACY\.md, “Where/,
  ],
  [
    'privacy',
    'a host that may be asked, but is not told',
    [['both:manifest.json', ['https://*.tabs.example/*', 'https://spy.example/*']]],
    /spy\.example” is not/,
  ],
  [
    'privacy',
    'an optional one that has become required',
    [['PRIVACY.md', ['| `downloads` | optional: into', '| `downloads` | into']]],
    /whether downloads/,
  ],
];
