import { findIn } from '../code.ts';
import { type Files, isProduct, topFolder } from '../files.ts';
import type { Rule } from '../rule.ts';

/** The one file that talks to the network, and the one that reads IndexedDB without Dexie. */
const fetchDoor = 'entrypoints/shared/fetch-door.ts';
const rawReader = 'storage/first-screen.ts';
/** Leaves a copy of the look for the first frame, which cannot wait for the database. */
const lookCopier = 'entrypoints/shared/show-look.ts';
/** A page that goes has no time for a transaction. */
const draftKeeper = 'entrypoints/sidepanel/left-draft.ts';

/** Words that some code may not use. */
interface Ban {
  pattern: RegExp;
  where: (path: string) => boolean;
  advice: string;
}

const within =
  (...folders: string[]) =>
  (path: string) =>
    folders.includes(topFolder(path));

const bans: readonly Ban[] = [
  {
    pattern: /(?<![\w.#])fetch\(|\b(?:globalThis|self|window)\.fetch\b/g,
    where: (path) => isProduct(path) && path !== fetchDoor,
    advice: `there is one fetch door: ${fetchDoor}`,
  },
  {
    pattern: /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/g,
    where: isProduct,
    advice: `there is one fetch door: ${fetchDoor}`,
  },
  {
    pattern: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc)\b/gi,
    where: isProduct,
    advice: 'texts come from strangers: show them as text',
  },
  {
    pattern: /\bdocument\.write(?:ln)?\(|\beval\(|\bnew Function\(/g,
    where: isProduct,
    advice: 'no code out of strings',
  },
  {
    pattern: /\bconsole\b/g,
    where: within('papers', 'storage', 'components'),
    advice: 'only entrypoints/ may use the console; return a problem instead',
  },
  {
    pattern: /(?<![\w.'#])(?:browser|chrome)\./g,
    where: within('papers', 'storage', 'components'),
    advice: 'only entrypoints/ may use the browser’s extension API',
  },
  {
    pattern: /\bindexedDB\b/g,
    where: (path) => isProduct(path) && path !== rawReader,
    advice: 'IndexedDB belongs to storage/, through Dexie',
  },
  {
    pattern: /\b(?:localStorage|sessionStorage)\b/g,
    where: (path) => isProduct(path) && ![lookCopier, draftKeeper].includes(path),
    advice: 'what is kept belongs into the database',
  },
  {
    pattern: /\b(?:document|window|location)\.|\bnavigator\b/g,
    where: within('papers', 'storage'),
    advice: 'the page belongs to components/ and entrypoints/',
  },
  {
    pattern:
      /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bset(?:Timeout|Interval)\(|\bMath\.random\b|\bcrypto\./g,
    where: within('papers'),
    advice: 'pass the world in: the clock and chance are parameters',
  },
  {
    pattern: /\bDate\.now\b|\bnew Date\(\)/g,
    where: within('storage', 'components'),
    advice: 'pass the world in: `now` is a parameter',
  },
  {
    pattern: /^(?!import|export).*[\w)\]}>'] as (?!const\b)[\w{('[]/gm,
    where: isProduct,
    advice: 'no “as”: parse at the edge, or say it in the types',
  },
];

function check(files: Files): string[] {
  return bans.flatMap(({ pattern, where, advice }) =>
    findIn(files, where, pattern).map((hit) => `${hit.where}: ${hit.found[0].trim()}: ${advice}`),
  );
}

export const forbiddenRule: Rule = {
  name: 'each folder touches only what it may of the browser, the page and the clock',
  check,
  broken: [
    [
      { 'entrypoints/background/a.ts': '\nawait fetch(url);' },
      /a\.ts:2: fetch\(: .* one fetch door/,
    ],
    [{ 'papers/a.ts': 'globalThis.fetch = f;' }, /one fetch door/],
    [{ 'storage/a.ts': 'new WebSocket(url);' }, /one fetch door/],
    [{ 'entrypoints/a/b.ts': 'navigator.sendBeacon(url);' }, /one fetch door/],
    [{ 'components/A.tsx': '<p dangerouslySetInnerHTML={{ __html: a }} />' }, /strangers/],
    [{ 'entrypoints/a/b.ts': 'node.innerHTML = a;' }, /strangers/],
    [{ 'entrypoints/a/b.ts': 'eval(a);' }, /out of strings/],
    [{ 'papers/a.ts': 'console.log(a);' }, /console/],
    [{ 'storage/a.ts': 'browser.alarms.get();' }, /extension API/],
    [{ 'components/A.tsx': 'chrome.tabs.create();' }, /extension API/],
    [{ 'papers/a.ts': `const a = \`\${browser.runtime.id}\`;` }, /extension API/],
    [{ 'storage/db.ts': 'indexedDB.open(name);' }, /IndexedDB/],
    [{ 'components/a.ts': 'localStorage.a = 1;' }, /database/],
    [{ 'papers/a.ts': 'document.title;' }, /the page belongs/],
    [{ 'storage/a.ts': 'navigator.storage.estimate();' }, /the page belongs/],
    [{ 'papers/a.ts': 'const now = Date.now();' }, /pass the world in/],
    [{ 'papers/a.ts': 'const a = Math.random();' }, /pass the world in/],
    [{ 'papers/a.ts': 'setTimeout(a, 5);' }, /pass the world in/],
    [{ 'storage/a.ts': 'const now = Date.now();' }, /pass the world in/],
    [{ 'components/A.tsx': 'const now = new Date();' }, /pass the world in/],
    [{ 'papers/a.ts': 'const a = b as Paper;' }, /no “as”/],
    [{ 'components/A.tsx': 'f(b as unknown as string[]);' }, /no “as”/],
  ],
  kept: [
    { [fetchDoor]: 'await fetch(url);', [rawReader]: 'indexedDB.open(name);' },
    { [lookCopier]: "localStorage.setItem('look', copy);" },
    {
      'entrypoints/a/b.ts':
        'world.fetch(url); prefetch(url); browser.tabs.get(1); console.error(a);',
    },
    { 'papers/a.ts': '// fetch(url)\n/* browser.alarms */\nconst a = "fetch(url) innerHTML";' },
    { 'papers/a.ts': 'const document = {};\nJSON.stringify(document);\nnew Date(at);' },
    { 'components/A.tsx': 'document.activeElement;\nconst a = [1] as const;' },
    { 'papers/a.ts': "import * as z from 'zod/mini';\nimport { b as c } from './b.ts';" },
    { 'tests/unit/a.test.ts': 'const a = b as Paper;\nfetch(url);\nconsole.log(Date.now());' },
  ],
};
