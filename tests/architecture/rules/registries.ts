import { bareCodeOf, codeOf, edgesOf } from '../code.ts';
import { camelCase, type Files, filesWhere, folderOf, stemOf } from '../files.ts';
import type { Rule } from '../rule.ts';

/** Folders of things that come in kinds; another with a `registry.ts` is policed as soon as it exists. */
const kinds = [
  'papers/sorts',
  'papers/sources',
  'tests/hub/endpoints',
  'tests/hub/specimens',
  'tests/architecture/rules',
];

/** What lies beside the values: the shape of one, and what needs no place in the registry. */
const besides = new Set([
  'papers/citations/citation-style.ts',
  'papers/exports/export-format.ts',
  'papers/imports/import-format.ts',
  'papers/sorts/sort.ts',
  'papers/sources/source.ts',
  'papers/sources/hub-host.ts',
  'papers/sources/hub-paper.ts',
  'papers/sources/hub-search.ts',
  'papers/sources/paper-community.ts',
  'papers/sources/wire-values.ts',
  'tests/hub/endpoints/endpoint.ts',
  'tests/hub/specimens/specimen.ts',
  'tests/hub/specimens/placed.ts',
  'tests/torture/faults/fault.ts',
  'tests/torture/invariants/invariant.ts',
]);

/** Some are named for what they are about; what they export has a word more. */
const suffixes: Readonly<Record<string, string>> = {
  'tests/architecture/rules': 'Rule',
  'tests/torture/faults': 'Faults',
};

function checkFolder(files: Files, folder: string): string[] {
  const registry = `${folder}/registry.ts`;
  const text = files[registry];
  if (text === undefined) return [`${registry}: is missing`];
  const imported = new Set(
    edgesOf(registry, text).flatMap(({ to, isType }) => (isType ? [] : [to])),
  );
  const uses = bareCodeOf(codeOf(text).replace(/^import[^;]*;/gm, ''));
  const values = filesWhere(files, (path) => folderOf(path) === folder && /\.tsx?$/.test(path));
  return values.flatMap(([path]) => {
    if (path === registry || besides.has(path)) return [];
    const name = camelCase(stemOf(path)) + (suffixes[folder] ?? '');
    if (!imported.has(path)) return [`${path}: is not in ${registry}`];
    return new RegExp(`\\b${name}\\b`).test(uses)
      ? []
      : [`${path}: ${registry} does not hold “${name}”; the file’s name is the id`];
  });
}

function check(files: Files): string[] {
  const found = Object.keys(files).filter((path) => path.endsWith('/registry.ts'));
  return [...new Set([...kinds, ...found.map(folderOf)])].flatMap((folder) =>
    checkFolder(files, folder),
  );
}

/** A project whose registries are all well, with something more. */
function withAll(more: Files): Files {
  return { ...Object.fromEntries(kinds.map((folder) => [`${folder}/registry.ts`, ''])), ...more };
}

const holding = "import { hasCode } from './has-code.ts';\nexport const filters = { hasCode };";

export const registriesRule: Rule = {
  name: 'every file of a kind is in its registry, under its own name',
  check,
  broken: [
    [withAll({ 'papers/sorts/has-code.ts': '' }), /has-code\.ts: is not in papers\/sorts/],
    [withAll({ 'tests/hub/specimens/weather.ts': '' }), /is not in/],
    [withAll({ 'papers/exports/registry.ts': '', 'papers/exports/json.ts': '' }), /is not in/],
    [{ 'papers/sorts/registry.ts': '' }, /papers\/sources\/registry\.ts: is missing/],
    [
      withAll({
        'papers/sorts/has-code.ts': '',
        'papers/sorts/registry.ts': "import type { hasCode } from './has-code.ts';\nhasCode;",
      }),
      /is not in/,
    ],
    [
      withAll({
        'papers/sorts/has-code.ts': '',
        'papers/sorts/registry.ts': "import { hasCode } from './has-code.ts';\n// hasCode",
      }),
      /does not hold “hasCode”/,
    ],
    [
      withAll({
        'papers/sorts/has-code.ts': '',
        'papers/sorts/registry.ts': "import { code } from './has-code.ts';\nconst all = { code };",
      }),
      /does not hold “hasCode”/,
    ],
  ],
  kept: [
    withAll({}),
    withAll({ 'papers/sorts/sort.ts': '', 'papers/exports/json.ts': '' }),
    withAll({ 'papers/sorts/has-code.ts': '', 'papers/sorts/registry.ts': holding }),
  ],
};
