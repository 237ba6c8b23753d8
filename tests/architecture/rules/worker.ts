import { bareCodeOf, findIn, lineAt } from '../code.ts';
import type { Files } from '../files.ts';
import type { Rule } from '../rule.ts';

const contents = 'entrypoints/background/index.ts';
const listener = /^( *)(.*)\.addListener\(/gm;
/** A statement of the worker's own function, by the formatter's indentation. */
const own = '  ';
/** What the browser has only while an optional permission is granted: registered again when it is. */
const optional = /^browser\.\w+\?\.\w+$/;

function checkContents(code: string): string[] {
  const said: string[] = [];
  const say = (index: number, words: string) =>
    said.push(`${contents}:${lineAt(code, index)}: ${words}`);
  const listeners = [...code.matchAll(listener)];
  const last = listeners.at(-1)?.index;
  if (last === undefined) return [`${contents}: registers no listener`];
  for (const { index, 1: indent = '', 2: whose = '' } of listeners) {
    if (optional.test(whose) && indent.length <= 2 * own.length) continue;
    if (indent !== own || !/^browser\.\w+\.\w+$/.test(whose)) {
      say(index, 'register listeners one by one, straight in the worker’s own function');
    }
  }
  // An `await` that no arrow stands before is the worker's own.
  const late =
    /defineBackground\(\s*(?:\{[^}]*main:\s*)?async\b|\basync main\b|^ {0,2}(?! )(?:(?!=>).)*\bawait\b/gm;
  for (const { index } of code.matchAll(late)) {
    if (index < last) say(index, 'nothing may be waited for before the last listener');
  }
  return said;
}

function check(files: Files): string[] {
  const elsewhere = findIn(
    files,
    (path) => path.startsWith('entrypoints/background/') && path !== contents,
    /\.addListener\(/g,
  );
  return [
    ...checkContents(bareCodeOf(files[contents] ?? '')),
    ...elsewhere.map(({ where }) => `${where}: listeners belong into ${contents}`),
  ];
}

const worker = (...lines: string[]): Files => ({
  [contents]: ['export default defineBackground(() => {', ...lines, '});'].join('\n'),
});
const first = '  browser.alarms.onAlarm.addListener(ring);';
const second = '  browser.runtime.onMessage.addListener((message) =>\n    answer(message),\n  );';

export const workerRule: Rule = {
  name: 'the worker registers every listener at once, in its table of contents',
  check,
  broken: [
    [{}, /registers no listener/],
    [worker('  start();'), /registers no listener/],
    [worker(first, '  await start();', second), /nothing may be waited for/],
    [worker('  const db = await open();', first), /nothing may be waited for/],
    [{ [contents]: `await open();\n${first}` }, /nothing may be waited for/],
    [{ [contents]: `export default defineBackground(async () => {\n${first}\n});` }, /waited for/],
    [
      { [contents]: `export default defineBackground({ main: async () => {\n${first}\n} });` },
      /waited for/,
    ],
    [
      { [contents]: `export default defineBackground({ async main() {\n${first}\n} });` },
      /waited for/,
    ],
    [worker('  start().then(() => {', `  ${first}`, '  });'), /straight in/],
    [worker(first, '  if (hasMenus) browser.menus.onClicked.addListener(choose);'), /straight in/],
    [
      worker('  if (a) {', '    if (b) {', '      browser.a?.b.addListener(c);', '    }', '  }'),
      /straight in/,
    ],
    [worker(first, '  listenTo(browser.menus).onClicked.addListener(choose);'), /straight in/],
    [
      { ...worker(first), 'entrypoints/background/menus.ts': `on${first}` },
      /menus\.ts:1: listeners/,
    ],
  ],
  kept: [
    worker(first, second),
    worker('  const go = async () => {', '    await start();', '  };', first),
    worker('  const go = async () => await start();', first),
    worker(first, '  // await nothing', '  go();'),
    worker(
      '  const hear = () => {',
      '    browser.downloads?.onChanged.addListener(go);',
      '  };',
      first,
    ),
    { ...worker(first), 'entrypoints/sidepanel/a.ts': 'port.onDisconnect.addListener(end);' },
  ],
};
