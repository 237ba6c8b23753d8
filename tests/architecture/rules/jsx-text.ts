import { codeOf, findIn } from '../code.ts';
import type { Files } from '../files.ts';
import type { Rule } from '../rule.ts';

/** Two letters in a row: what has none, like `·` or the name of a key, needs no translator. */
const words = /\p{L}{2}/u;

/** Where words can stand that a reader sees or hears. */
const places: readonly RegExp[] = [
  // Before an end tag: after a start tag, or after a value.
  /[>}]\s*([^<>{}]+?)\s*<\/[A-Za-z>]/g,
  // After the end of a tag, which the formatter sets apart from an operator by leaving no space before it.
  /(?:(?<=[^\s=])|(?<=^\s*))>\s*(?![(),;|&[\]=?:.]|implements\b)([^<>{}=;]+?)\s*[<{]/gm,
  // A string as a value: {'words'}, {a && 'words'}, {a ? 'words' : b}.
  /(?<!=)\{\s*'([^'\n]+)'\s*\}/g,
  /(?<=[>}\n]\s*)\{[^{}()'\n:]*(?:&&|\|\||\?[^{}()'\n]*)\s*'([^'\n]+)'/g,
  /\b(?:title|placeholder|alt|label|aria-(?:label|description|valuetext|roledescription))=\{?["'`]([^"'`]+)["'`]/g,
];

function check(files: Files): string[] {
  const isView = (path: string) =>
    path.endsWith('.tsx') && (path.startsWith('components/') || path.startsWith('entrypoints/'));
  return places.flatMap((place) =>
    findIn(files, isView, place, codeOf)
      .filter(({ found }) => words.test((found[1] ?? '').replace(/\$\{[^}]*\}/g, '')))
      .map(({ where, found }) => `${where}: “${found[1]?.trim()}” belongs into locales/en.yml`),
  );
}

export const jsxTextRule: Rule = {
  name: 'no words for readers stand in the views: they are in the catalogue',
  check,
  broken: [
    [{ 'components/A.tsx': '<p>Hello</p>' }, /A\.tsx:1: “Hello”/],
    [{ 'components/A.tsx': '<p class={styles.a}>\n  Hello there\n</p>' }, /“Hello there”/],
    [{ 'components/A.tsx': '<p>Hello {name}</p>' }, /“Hello”/],
    [{ 'components/A.tsx': '<p>{count} papers</p>' }, /“papers”/],
    [{ 'components/A.tsx': '<p>\n  Hello <b>{name}</b>\n</p>' }, /“Hello”/],
    [{ 'components/A.tsx': '<b onClick={() => go()}>Go on</b>' }, /“Go on”/],
    [{ 'components/A.tsx': '<b\n  onClick={go}\n>\n  Go on {name}\n</b>' }, /“Go on”/],
    [{ 'components/A.tsx': "<p>{'Hello'}</p>" }, /“Hello”/],
    [{ 'components/A.tsx': "<p>{isNew && 'new'}</p>" }, /“new”/],
    [{ 'components/A.tsx': "<p>{isNew ? 'new' : other}</p>" }, /“new”/],
    [{ 'components/A.tsx': "<p>\n  {isNew ? a : 'new'}\n</p>" }, /“new”/],
    [{ 'components/A.tsx': '<p title="Hello" />' }, /“Hello”/],
    [{ 'components/A.tsx': `<p aria-label={\`\${count} papers\`} />` }, /papers/],
    [{ 'components/A.tsx': "<IconButton label={'Save'} />" }, /“Save”/],
    [{ 'entrypoints/options/main.tsx': '<p>Grüße</p>' }, /“Grüße”/],
  ],
  kept: [
    {
      'components/A.tsx': "scroll({ block: 'nearest' });\nconst a = [\n  { b: c ? 'dd' : e },\n];",
    },
    { 'components/A.tsx': "<p>{i18n.t(isNew ? 'card.new' : 'card.old')}</p>" },
    { 'components/A.tsx': "<p>{i18n.t('a.b')}{' · '}{name}</p>" },
    { 'components/A.tsx': '<p>\n  {a} <kbd>u</kbd> …\n</p>' },
    { 'components/A.tsx': "<p class='a' role=\"status\" aria-current={a ? 'page' : undefined} />" },
    {
      'components/A.tsx': "const [a, set] = useState<string>('hello');\nconst b = { c: 'hello' };",
    },
    {
      'components/A.tsx': "if (a > limit) {\n  act('key');\n}\nconst f = () => { return 'some'; };",
    },
    {
      'components/A.tsx':
        'function F(p: RefObject<X | null>): Promise<void> {}\nclass A extends B<C> {}',
    },
    {
      'components/A.tsx':
        'const f = (a: Map<string, X>) => {};\nreturn a < count && b > least ? a : b;',
    },
    { 'components/A.tsx': '<p>{/* Nobody reads this. */}</p>' },
    { 'components/keys.ts': "const a = '<p>Hello</p>';", 'tests/fixtures/a.tsx': '<p>Hello</p>' },
  ],
};
