import { posix } from 'node:path';
import type { Files } from '../files.ts';
import type { Rule } from '../rule.ts';

const guide = 'docs/architecture.md';

function checkChanges(files: Files): string[] {
  const version = /"version":\s*"([^"]+)"/.exec(files['package.json'] ?? '')?.[1];
  const top = /^## \[?v?(\d+\.\d+\.\d+\S*?)\]?(?:\s|$)/m.exec(files['CHANGELOG.md'] ?? '')?.[1];
  if (version !== undefined && version === top) return [];
  return [`CHANGELOG.md: its top version is ${top}, package.json’s is ${version}`];
}

/** `papers/filters/<id>.ts` is of `papers/filters/`. */
function beforePlaceholder(path: string): string {
  return path.replace(/[^/]*<.*$/, '');
}

const fence = /```[\s\S]*?```/g;

/** Words between backticks that are paths, and the parts of the diagrams that are. */
function pathsIn(markdown: string): string[] {
  const spans = [...markdown.replace(fence, '').matchAll(/`([^`\s]+)`/g)].map(
    ([, span = '']) => span,
  );
  const diagrams = (markdown.match(fence) ?? []).join('\n');
  return [
    ...spans.filter((span) => /\/|\.(tsx?|mjs|css|ya?ml|json|md)$/.test(span)),
    ...[...diagrams.matchAll(/[\w-]+(?:\/[\w-]+)+/g)].map(([part]) => part),
  ];
}

/** True where the path is a file or a folder of the project, be it written from the root or from its folder. */
function exists(paths: readonly string[], named: string): boolean {
  const wanted = `/${beforePlaceholder(named)}`.replace(/\/$/, '');
  return paths.some((path) => {
    const whole = `/${path}`;
    const isFile = whole.endsWith(wanted) || whole.replace(/\.\w+$/, '').endsWith(wanted);
    return whole.includes(`${wanted}/`) || (isFile && !named.endsWith('/'));
  });
}

function check(files: Files): string[] {
  const paths = Object.keys(files);
  const said = pathsIn(files[guide] ?? '')
    .filter((path) => !exists(paths, path))
    .map((path) => `${guide}: there is no ${path}`);
  const pages = Object.entries(files).filter(([path]) => /^(docs\/)?[\w-]+\.md$/.test(path));
  const links = pages.flatMap(([path, text]) =>
    [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)]*\)/g)]
      .map(([, to = '']) => posix.join(posix.dirname(path), to))
      // Pictures are not read; a folder is there where a file of it is.
      .filter((to) => !/\.(png|svg|webp)$/.test(to))
      .filter((to) => !paths.some((known) => known === to || known.startsWith(`${to}/`)))
      .filter((to) => to !== 'LICENSE')
      .map((to) => `${path}: links to ${to}, which is not there`),
  );
  return [...checkChanges(files), ...said, ...links];
}

const versions: Files = {
  'package.json': '{ "version": "1.2.0" }',
  'CHANGELOG.md': '# Changes\n\n## Unreleased\n\n## 1.2.0\n\n## 1.1.0\n',
};
const withGuide = (text: string, ...paths: string[]): Files => ({
  ...versions,
  ...Object.fromEntries(paths.map((path) => [path, ''])),
  [guide]: text,
});

export const documentsRule: Rule = {
  name: 'documents say what is so: versions, paths and links',
  check,
  broken: [
    [
      { ...versions, 'package.json': '{ "version": "1.3.0" }' },
      /1\.2\.0, package\.json’s is 1\.3\.0/,
    ],
    [{ 'package.json': '{ "version": "1.2.0" }' }, /undefined/],
    [withGuide('See `papers/gone.ts`.'), /no papers\/gone\.ts/],
    [withGuide('See `gone.ts`.', 'papers/here.ts'), /no gone\.ts/],
    [withGuide('See `one.ts`.', 'papers/someone.ts'), /no one\.ts/],
    [withGuide('Put it into `papers/kinds/<id>.ts`.', 'papers/a.ts'), /no papers\/kinds/],
    [withGuide('See `lamps/`.', 'papers/lamps.ts'), /no lamps\//],
    [withGuide('```\nalarm ─► background/gone\n```', 'papers/a.ts'), /no background\/gone/],
    [{ ...versions, 'CONTRIBUTING.md': 'Read [this](docs/gone.md).' }, /links to docs\/gone\.md/],
    [{ ...versions, 'docs/a.md': 'Read [this](../gone.md#there).' }, /links to gone\.md/],
  ],
  kept: [
    versions,
    withGuide(
      'See `papers/a.ts`, `a.ts`, `papers/`, `unit/`.',
      'papers/a.ts',
      'tests/unit/a.test.ts',
    ),
    withGuide('Put it into `papers/kinds/<id>.ts`.', 'papers/kinds/a.ts'),
    withGuide('`npm run check` runs `refresh`, see `schemaVersions`.'),
    withGuide('```\nalarm ─► background/refresh ─► x\n```', 'entrypoints/background/refresh.ts'),
    {
      ...versions,
      'README.md': '[a](docs/b.md#c) [d](https://a.example/e) [f](#g)',
      'docs/b.md': '',
    },
  ],
};
