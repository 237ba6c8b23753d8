import { bareCodeOf } from '../code.ts';
import { type Files, filesWhere, folderOf, isCode, stemOf } from '../files.ts';
import type { Rule } from '../rule.ts';

/** Names that say nothing: what is in such a file has a better one. */
const saysNothing = /^(utils?|helpers?|commons?|types?|constants?|misc|lib)$/i;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const pascal = /^([A-Z][a-z0-9]*)+$/;
/** What a browser or a framework calls by its own name. */
const given = /(^|\/)main\.tsx$/;

function nameOf(path: string): string[] {
  const segments = path.split('/');
  const stem = stemOf(path);
  const empty = [...segments.slice(0, -1), stem].find((name) => saysNothing.test(name));
  if (empty !== undefined) return [`${path}: “${empty}” says nothing; name what is in it`];
  const isTest = path.startsWith('tests/');
  // A test of a component has its name; a module of styles lies beside its component.
  const isView = /\.(tsx|module\.css)$/.test(path);
  const fits =
    isView && !isTest ? pascal.test(stem) : kebab.test(stem) || (isTest && pascal.test(stem));
  return fits || given.test(path)
    ? []
    : [`${path}: files are kebab-case.ts, PascalCase.tsx and PascalCase.module.css`];
}

/** Names of functions and types that hide what they do. */
const hiding =
  /\b(?:function|const|let|class|interface|type)\s+((?:handle|process)[A-Z]\w*|\w+(?:Manager|Service))\b/g;

function check(files: Files): string[] {
  const code = filesWhere(files, (path) => isCode(path) || path.endsWith('.css'));
  const styles = Object.keys(files).filter((path) => path.endsWith('.module.css'));
  return [
    ...code.flatMap(([path]) => nameOf(path)),
    ...code.flatMap(([path, text]) =>
      [...bareCodeOf(text).matchAll(hiding)].map(
        ([, name]) => `${path}: “${name}”; name it by what it does, in the user’s words`,
      ),
    ),
    ...styles
      .filter((path) => !(path.replace('.module.css', '.tsx') in files))
      .map((path) => `${path}: styles of no component of that name`),
    ...Object.keys(files)
      .filter((path) => /^tests\/unit\/.*\.test\.tsx?$/.test(path) && !hasMirror(files, path))
      .map((path) => `${path}: tests/unit mirrors the folders, and there is none of this name`),
  ];
}

function hasMirror(files: Files, test: string): boolean {
  const folder = folderOf(test.replace('tests/unit/', ''));
  const mirrored = [`${folder}/`, `tests/${folder}/`];
  return Object.keys(files).some((path) => mirrored.some((start) => path.startsWith(start)));
}

export const namesRule: Rule = {
  name: 'names say what a thing is, each in its own style',
  check,
  broken: [
    [{ 'papers/utils.ts': '' }, /“utils” says nothing/],
    [{ 'storage/helpers/dates.ts': '' }, /“helpers” says nothing/],
    [{ 'tests/e2e/common.ts': '' }, /“common”/],
    [{ 'papers/types.ts': '' }, /“types”/],
    [{ 'papers/constants.ts': '' }, /“constants”/],
    [{ 'papers/feedDay.ts': '' }, /kebab-case/],
    [{ 'papers/Paper.ts': '' }, /kebab-case/],
    [{ 'components/paper-card.tsx': '' }, /PascalCase/],
    [{ 'components/paper-card.module.css': '', 'components/paper-card.tsx': '' }, /PascalCase/],
    [{ 'components/Gone.module.css': '' }, /no component/],
    [{ 'tests/unit/paper/a.test.ts': '', 'papers/a.ts': '' }, /mirrors/],
    [{ 'papers/a.ts': 'export function handleClick() {}' }, /“handleClick”/],
    [{ 'papers/a.ts': 'const processItems = 1;' }, /“processItems”/],
    [{ 'storage/a.ts': 'class PaperManager {}' }, /“PaperManager”/],
    [{ 'storage/a.ts': 'interface SyncService {}' }, /“SyncService”/],
  ],
  kept: [
    { 'papers/feed-day.ts': 'const handle = process.env;', 'vitest.config.ts': '' },
    { 'components/PaperCard.tsx': '', 'components/PaperCard.module.css': '' },
    { 'entrypoints/sidepanel/main.tsx': '', 'components/tokens.css': '', 'a.d.ts': '' },
    { 'tests/unit/components/PaperCard.test.tsx': '', 'components/PaperCard.tsx': '' },
    { 'tests/unit/hub/a.test.ts': '', 'tests/hub/a.ts': '', 'tests/fixtures/panel.tsx': '' },
    { 'papers/a.ts': '// function handleClick() {}' },
  ],
};
