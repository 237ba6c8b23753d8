import type { Change } from './planted-world.ts';

export type Violation = readonly [rule: string, what: string, changes: Change[], words: RegExp];

/** Both the build and what was reviewed: some things may not be, even then. */
export const everywhere = (before: string, after: string): Change[] => [
  ['both:manifest.json', [before, after]],
  ['tests/security/manifest.chrome.json', [before, after]],
  ['tests/security/manifest.firefox.json', [before, after]],
];
/** What the rules must find in what is built. */
export const builtViolations: readonly Violation[] = [
  [
    'manifest',
    'a new permission',
    [['chrome:manifest.json', ['"alarms"', '"alarms","idle"']]],
    /chrome.*lacks permissions.* "idle"/,
  ],
  [
    'manifest',
    'a permission that is gone',
    [['firefox:manifest.json', ['"alarms"', '']]],
    /firefox.*has permissions.*"alarms"/,
  ],
  [
    'manifest',
    'a setting that nobody reviewed',
    [['chrome:manifest.json', ['"version"', '"devtools_page":"a.html","version"']]],
    /devtools_page/,
  ],
  [
    'manifest',
    'a page for every site, reviewed or not',
    everywhere('"manifest_version"', '"web_accessible_resources":[],"manifest_version"'),
    /web_accessible_resources may never/,
  ],
  [
    'manifest',
    'a door for web pages, reviewed or not',
    everywhere('"manifest_version"', '"externally_connectable":{},"manifest_version"'),
    /externally_connectable may never/,
  ],
  [
    'manifest',
    'every site, reviewed or not',
    everywhere('https://*.tabs.example/*', '*://*/*'),
    /\*:\/\/\*\/\* may never/,
  ],
  ['manifest', 'the tabs, reviewed or not', everywhere('"alarms"', '"tabs"'), /tabs may never/],
  [
    'policy',
    'a looser policy in one browser',
    [['firefox:manifest.json', ["script-src 'self'", "script-src 'self' https://cdn.example"]]],
    /firefox: “script-src.*is not in/,
  ],
  [
    'policy',
    'a directive that is gone',
    [['both:manifest.json', ["; frame-ancestors 'none'", '']]],
    /frame-ancestors 'none'” is missing/,
  ],
  [
    'policy',
    'no policy',
    [['both:manifest.json', ['"content_security_policy"', '"other"']]],
    /default-src 'none'” is missing/,
  ],
  [
    'policy',
    'unsafe code, reviewed or not',
    [
      ...everywhere("script-src 'self'", "script-src 'unsafe-eval'"),
      ['tests/security/policy.txt', ["script-src 'self'", "script-src 'unsafe-eval'"]],
    ],
    /too wide/,
  ],
  [
    'policy',
    'any host, reviewed or not',
    [
      ...everywhere('connect-src https://hub.example', 'connect-src https:'),
      ['tests/security/policy.txt', ['connect-src https://hub.example', 'connect-src https:']],
    ],
    /too wide/,
  ],
  [
    'policy',
    'a host that no permission covers',
    [
      ...everywhere('connect-src https://hub.example', 'connect-src https://spy.example'),
      ['tests/security/policy.txt', ['https://hub.example', 'https://spy.example']],
    ],
    /spy\.example is no host/,
  ],
  [
    'policy',
    'an inline script',
    [['both:panel.html', ['<div id="app">', '<script>a()</script><div id="app">']]],
    /panel\.html: <script>/,
  ],
  [
    'policy',
    'an inline handler',
    [['both:panel.html', ['<div id="app">', '<div id="app" onclick="a()">']]],
    /onclick/,
  ],
  [
    'policy',
    'an inline style',
    [['both:panel.html', ['<div id="app">', '<div id="app" style="a">']]],
    /style/,
  ],
  [
    'policy',
    'a script from elsewhere',
    [
      ['both:panel.html', ['src="/a.js"', 'src="//cdn.example/a.js"']],
      ['both:panel.html', ['"//cdn', '"https://cdn']],
    ],
    /cdn\.example/,
  ],
  [
    'sinks',
    'code out of a string',
    [['chrome:chunks/a.js', 'const a=b=>eval(b);']],
    /chunks\/a\.js: eval/,
  ],
  ['sinks', 'a function out of a string', [['chrome:chunks/a.js', 'new Function(a)']], /Function/],
  [
    'sinks',
    'a timer with a string',
    [['firefox:chunks/a.js', 'setTimeout(`a()`,5)']],
    /firefox.*setTimeout/,
  ],
  [
    'sinks',
    'markup out of a string, in a second place',
    [['chrome:chunks/a.js', 't.innerHTML=p']],
    /innerHTML/,
  ],
  ['sinks', 'code loaded by an address', [['chrome:chunks/a.js', 'import(e.src)']], /import\(/],
  [
    'sinks',
    'a place that is gone',
    [['tests/security/sinks.txt', 'aaaaaaaaaaaaaaaa  looked at\n']],
    /aaaaaaaaaaaaaaaa is gone/,
  ],
  [
    'hosts',
    'a new address',
    [['chrome:chunks/a.js', 'b=`https://spy.example/t?`+c']],
    /https:\/\/spy\.example” is not/,
  ],
  ['hosts', 'a socket', [['chrome:chunks/a.js', 'b=`wss://spy.example/`']], /wss:\/\/spy\.example/],
  [
    'hosts',
    'an address in a style',
    [['chrome:style.css', 'a{background:url(http://spy.example/a.png)}']],
    /http:\/\/spy\.example/,
  ],
  [
    'hosts',
    'an address put together',
    [['chrome:chunks/a.js', 'b="https:"+"//"+"cdn.spy.com"']],
    /cdn\.spy\.com/,
  ],
  [
    'hosts',
    'an address that is gone',
    [['tests/security/hosts.txt', 'https://hub.example  papers\nhttps://old.example  papers\n']],
    /old\.example.*gone/,
  ],
  [
    'hosts',
    'an address without a reason',
    [['tests/security/hosts.txt', 'https://hub.example\n']],
    /without a reason/,
  ],
  [
    'door',
    'a library’s own request',
    [['chrome:chunks/a.js', 'new XMLHttpRequest']],
    /XMLHttpRequest/,
  ],
  [
    'door',
    'a request with cookies',
    [['both:background.js', ['credentials:`omit`', 'credentials:`include`']]],
    /without credentials:`omit`/,
  ],
  [
    'door',
    'a bare request',
    [['chrome:chunks/a.js', 'await fetch(e)']],
    /a fetch without redirect/,
  ],
];
