import { codeOf, lineAt } from '../code.ts';
import { type Files, filesWhere, isProduct } from '../files.ts';
import type { Rule } from '../rule.ts';

const tokens = 'components/tokens.css';
const colour = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(|\blight-dark\(/i;

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** Custom properties that the tokens define, and whether each is a colour. */
function tokensOf(css: string): Map<string, boolean> {
  const found = withoutComments(css).matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm);
  return new Map([...found].map(([, name = '', value = '']) => [name, colour.test(value)]));
}

function checkUses(css: string, path: string, known: Map<string, boolean>): string[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g)].flatMap((use) => {
    const [, name = '', fallback] = use;
    const where = `${path}:${lineAt(css, use.index)}`;
    const isColour = known.get(name);
    if (isColour === undefined) return [`${where}: ${name} is not defined in ${tokens}`];
    return isColour && fallback?.trim() !== 'fuchsia'
      ? [
          `${where}: ${name} is a colour: write var(${name}, fuchsia), so that a missing one screams`,
        ]
      : [];
  });
}

function check(files: Files): string[] {
  const known = tokensOf(files[tokens] ?? '');
  const sheets = filesWhere(files, (path) => isProduct(path) && path.endsWith('.css'));
  const code = filesWhere(files, (path) => isProduct(path) && /\.tsx?$/.test(path));
  const inSheets = sheets.flatMap(([path, text]) => {
    const css = withoutComments(text);
    const own = path === tokens ? [] : [...css.matchAll(new RegExp(colour, 'gi'))];
    return [
      ...checkUses(css, path, known),
      ...own.map(
        ({ index, 0: found }) => `${path}:${lineAt(css, index)}: ${found} belongs into ${tokens}`,
      ),
      ...[...css.matchAll(/(--[\w-]+):/g)].flatMap(({ 1: name = '' }) =>
        known.has(name) ? [] : [`${path}: ${name} is not defined in ${tokens}`],
      ),
    ];
  });
  const inCode = code.flatMap(([path, text]) =>
    [...codeOf(text).matchAll(/['"`](--[\w-]+)/g)].flatMap(({ 1: name = '' }) =>
      known.has(name) ? [] : [`${path}: ${name} is not defined in ${tokens}`],
    ),
  );
  return [...inSheets, ...inCode];
}

const some = ':root {\n  --ink: light-dark(#000, #fff);\n  --s1: 4px;\n}';
const sheet = (rule: string): Files => ({
  [tokens]: some,
  'components/A.module.css': `.a { ${rule} }`,
});

export const stylesRule: Rule = {
  name: 'every colour and size has a name in the tokens, and a missing colour screams',
  check,
  broken: [
    [sheet('color: var(--oink, fuchsia);'), /--oink is not defined/],
    [sheet('padding: var(--s2);'), /--s2 is not defined/],
    [sheet('color: var(--ink);'), /A\.module\.css:1: --ink is a colour/],
    [sheet('color: var(--ink, black);'), /--ink is a colour/],
    [sheet('background: color-mix(in srgb, var(--ink) 18%, transparent);'), /--ink is a colour/],
    [sheet('padding: calc(-1 * var(--s9));'), /--s9/],
    [sheet('color: #123456;'), /#123456 belongs/],
    [sheet('box-shadow: 0 0 4px rgb(0 0 0 / 18%);'), /rgb\( belongs/],
    [sheet('--lamp: 4px;'), /--lamp is not defined/],
    [{ [tokens]: `${some}\nhtml { color: var(--ink); }` }, /tokens\.css:5: --ink is a colour/],
    [{ 'components/A.module.css': '.a { padding: var(--s1); }' }, /--s1 is not defined/],
    [{ [tokens]: some, 'components/A.tsx': "style.setProperty('--top', top);" }, /A\.tsx: --top/],
  ],
  kept: [
    sheet('color: var(--ink, fuchsia); padding: var(--s1) calc(2 * var(--s1)); --s1: 2px;'),
    sheet('background: color-mix(in srgb, var(--ink, fuchsia) 18%, transparent);'),
    sheet('/* color: #123456; var(--gone) */ width: 10px; color: transparent;'),
    { [tokens]: some, 'components/A.tsx': "style.setProperty('--s1', top); // '--gone'" },
    { [tokens]: some, 'tests/e2e/a.css': '.a { color: red; padding: var(--x); }' },
  ],
};
