import { codeOf, findIn } from '../code.ts';
import { type Files, isProduct } from '../files.ts';
import type { Rule } from '../rule.ts';

const catalogue = 'locales/en.yml';
/** The browser's own words, which need no entry. */
const given = /^@@\w+$/;

/** The keys of a catalogue: paths of its leaves, where a leaf may be a choice of plurals. */
function keysOf(yaml: string): Set<string> {
  const keys = new Set<string>();
  const way: { indent: number; name: string }[] = [];
  for (const line of yaml.split('\n')) {
    const [, space = '', name, value = ''] = /^( *)([\w@]+): *(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    while ((way.at(-1)?.indent ?? -1) >= space.length) way.pop();
    const isPlural = /^(\d+|n)$/.test(name);
    if (!isPlural) way.push({ indent: space.length, name });
    if (value || isPlural) keys.add(way.map((step) => step.name).join('.'));
  }
  return keys;
}

function usesMessages(path: string): boolean {
  return isProduct(path) || path === 'wxt.config.ts';
}

function check(files: Files): string[] {
  const keys = keysOf(files[catalogue] ?? '');
  const roots = new Set([...keys].map((key) => key.split('.')[0]));
  const used = new Set<string>();
  const said: string[] = [];
  const meet = (key: string, where: string) => {
    if (keys.has(key)) used.add(key);
    else if (!given.test(key)) said.push(`${where}: “${key}” is not in ${catalogue}`);
  };

  // A key may stand anywhere, in a table as well as in a call: by its root it is told from other words.
  for (const { where, found } of findIn(files, usesMessages, /'(\w+(?:\.\w+)+)'/g, codeOf)) {
    if (roots.has(found[1]?.split('.')[0] ?? '')) meet(found[1] ?? '', where);
  }
  // Where it stands in a call, it is a key whatever its root.
  for (const { where, found } of findIn(files, usesMessages, /\bi18n\.t\(\s*'([^']+)'/g, codeOf)) {
    if (!roots.has(found[1]?.split('.')[0]) || !found[1]?.includes('.'))
      meet(found[1] ?? '', where);
  }
  for (const { where, found } of findIn(files, usesMessages, /__MSG_(\w+)__/g, codeOf)) {
    meet(found[1] ?? '', where);
  }
  // A key made of parts: each part that is not known stands for any one name.
  for (const { where, found } of findIn(files, usesMessages, /\bi18n\.t\(\s*`([^`]+)`/g, codeOf)) {
    const parts = (found[1] ?? '').split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
    const fits = [...keys].filter((key) => new RegExp(`^${parts.join('\\w+')}$`).test(key));
    if (fits.length === 0) said.push(`${where}: no key of ${catalogue} is like ${found[1]}`);
    for (const key of fits) used.add(key);
  }
  const unused = [...keys].filter((key) => !used.has(key));
  return [...said, ...unused.map((key) => `${catalogue}: nobody uses “${key}”`)];
}

const yaml = 'view:\n  new: New\n  day: Day\ncard:\n  votes:\n    1: 1 vote\n    n: "$1 votes"\n';
const uses = "i18n.t('view.new'); i18n.t('view.day'); i18n.t('card.votes', n);";

export const catalogueRule: Rule = {
  name: 'every message that is used is in the catalogue, and every one in the catalogue is used',
  check,
  broken: [
    [
      { [catalogue]: yaml, 'components/A.tsx': `${uses}\ni18n.t('view.old');` },
      /A\.tsx:2: “view\.old”/,
    ],
    [{ [catalogue]: yaml, 'components/A.tsx': `${uses} i18n.t('other.key');` }, /“other\.key”/],
    [{ [catalogue]: yaml, 'components/A.tsx': `${uses} i18n.t('word');` }, /“word”/],
    [{ [catalogue]: yaml, 'papers/a.ts': `${uses} const table = ['view.gone'];` }, /“view\.gone”/],
    [{ [catalogue]: yaml, 'papers/a.ts': `${uses} i18n.t(a ? 'view.new' : 'view.gone');` }, /gone/],
    [
      { [catalogue]: yaml, 'papers/a.ts': `${uses} i18n.t(\`menu.\${id}\`);` },
      /no key .* is like menu/,
    ],
    [
      { [catalogue]: yaml, 'papers/a.ts': "i18n.t('view.new'); i18n.t('view.day');" },
      /nobody uses “card\.votes”/,
    ],
    [{ [catalogue]: yaml, 'papers/a.ts': `// ${uses}` }, /nobody uses “view\.new”/],
    [{ [catalogue]: yaml, 'papers/a.ts': uses.replace('card.votes', 'card.votes.n') }, /votes\.n/],
    [{ [catalogue]: `${yaml}extName: Lamp`, 'papers/a.ts': uses }, /nobody uses “extName”/],
    [
      { [catalogue]: yaml, 'papers/a.ts': uses, 'wxt.config.ts': "const a = '__MSG_extName__';" },
      /“extName” is not/,
    ],
    [{ [catalogue]: yaml, 'tests/unit/a.test.ts': uses }, /nobody uses/],
  ],
  kept: [
    { [catalogue]: yaml, 'components/A.tsx': uses },
    {
      [catalogue]: yaml,
      'components/A.tsx': `i18n.t(\`view.\${id}\`); i18n.t(key); const key = 'card.votes';`,
    },
    { [catalogue]: '', 'components/A.tsx': "i18n.t('@@ui_locale'); const host = 'a.example';" },
    { [catalogue]: 'extName: Lamp\n', 'wxt.config.ts': "const a = { name: '__MSG_extName__' };" },
  ],
};
