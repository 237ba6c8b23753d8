import { type Edge, edgesOf } from '../code.ts';
import { type Files, filesWhere, isCode, topFolder } from '../files.ts';
import type { Rule } from '../rule.ts';

/** What a folder may import: from folders, types from folders, and from packages. */
interface Layer {
  folders: readonly string[];
  types?: readonly string[];
  packages: readonly string[];
}

const pure = ['zod/mini', 'dequal/lite', 'fflate', 'marked', 'quickselect'];
const views = ['preact', 'preact/hooks', '@preact/signals', '#i18n'];

const layers: Readonly<Record<string, Layer>> = {
  papers: { folders: ['papers'], packages: pure },
  storage: { folders: ['papers', 'storage'], packages: [...pure, 'dexie', '@wxt-dev/storage'] },
  components: { folders: ['papers', 'components'], types: ['storage'], packages: views },
  entrypoints: {
    folders: ['papers', 'storage', 'components', 'entrypoints'],
    packages: [...pure, ...views, 'wxt/browser', 'wxt/utils/define-background'],
  },
  scripts: { folders: ['scripts'], packages: [] },
};

/** Folders and files that may import anything, since nothing that users run imports them. */
const free = /^(tests\/|scripts\/.*\.ts$|(vitest|playwright)\.config\.ts$)/;
const manifest: Layer = { folders: ['papers', 'scripts'], packages: ['wxt'] };

function layerOf(path: string): Layer | undefined {
  return path === 'wxt.config.ts' ? manifest : layers[topFolder(path)];
}

/** `entrypoints/sidepanel/main.tsx` is of `sidepanel`. */
function entrypointOf(path: string): string | undefined {
  return /^entrypoints\/([^/]+)\//.exec(path)?.[1];
}

function mayImport(path: string, edge: Edge, { folders, types = [], packages }: Layer): boolean {
  if (!edge.isFile)
    return packages.includes(edge.from) || /^scripts\/.*node:/.test(`${path} ${edge.from}`);
  const folder = topFolder(edge.to);
  if (!folders.includes(folder)) return edge.isType && types.includes(folder);
  const entrypoint = entrypointOf(edge.to);
  return entrypoint === undefined || [entrypointOf(path), 'shared'].includes(entrypoint);
}

function check(files: Files): string[] {
  return filesWhere(files, (path) => isCode(path) && !free.test(path)).flatMap(([path, text]) => {
    const layer = layerOf(path);
    if (!layer) return [`${path}: belongs to no layer; docs/architecture.md has the folders`];
    return edgesOf(path, text)
      .filter((edge) => !mayImport(path, edge, layer))
      .map(({ from }) => `${path}: may not import ${from}`);
  });
}

export const layersRule: Rule = {
  name: 'each folder imports only what its layer may',
  check,
  broken: [
    [{ 'papers/a.ts': "import { db } from '../storage/db.ts';" }, /may not import \.\.\/storage/],
    [{ 'papers/a.ts': "import type { Db } from '../storage/db.ts';" }, /may not import/],
    [{ 'papers/a.ts': "import { Dexie } from 'dexie';" }, /may not import dexie/],
    [{ 'papers/a.ts': "import * as z from 'zod';" }, /may not import zod/],
    [{ 'papers/a.ts': "import { readFileSync } from 'node:fs';" }, /node:fs/],
    [{ 'papers/text/a.ts': "export { db } from '../../storage/db.ts';" }, /may not import/],
    [{ 'papers/a.ts': "const d = await import('../storage/db.ts');" }, /may not import/],
    [{ 'storage/a.ts': "import '../components/tokens.css';" }, /may not import/],
    [{ 'storage/a.ts': "import { browser } from 'wxt/browser';" }, /wxt\/browser/],
    [{ 'components/A.tsx': "import { db } from '../storage/db.ts';" }, /may not import/],
    [{ 'components/A.tsx': "import { liveQuery } from 'dexie';" }, /dexie/],
    [{ 'components/A.tsx': "import { browser } from 'wxt/browser';" }, /wxt\/browser/],
    [{ 'entrypoints/options/a.ts': "import { a } from '../sidepanel/b.ts';" }, /sidepanel/],
    [{ 'entrypoints/shared/a.ts': "import { a } from '../background/b.ts';" }, /background/],
    [{ 'entrypoints/background/a.ts': "import { a } from '../../tests/hub/b.ts';" }, /tests/],
    [{ 'wxt.config.ts': "import { a } from './storage/db.ts';" }, /may not import/],
    [{ 'scripts/a.mjs': "import { z } from 'zod';" }, /zod/],
    [{ 'lib/a.ts': '' }, /belongs to no layer/],
    [{ 'a.ts': '' }, /belongs to no layer/],
  ],
  kept: [
    { 'papers/a.ts': "import * as z from 'zod/mini';\nimport type { B } from './filters/b.ts';" },
    { 'papers/a.ts': "// import { db } from '../storage/db.ts';\nconst a = 'import x';" },
    {
      'storage/a.ts':
        "import { Dexie, type Table } from 'dexie';\nimport { b } from '../papers/b.ts';",
    },
    {
      'components/A.tsx':
        "import { type Db, type X } from '../storage/db.ts';\nimport './A.module.css';",
    },
    { 'entrypoints/a/b.ts': "import { c } from '../shared/c.ts';\nimport { d } from './d.ts';" },
    {
      'scripts/a.mjs': "import { join } from 'node:path';",
      'scripts/open.ts': "import 'playwright';",
    },
    { 'tests/unit/a.test.ts': "import { x } from '../../storage/x.ts';\nimport { z } from 'zod';" },
  ],
};
