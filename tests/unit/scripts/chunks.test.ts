import { expect, test } from 'vitest';
import { lateChunks } from '../../../scripts/chunks.ts';

const modules: Record<string, string[]> = {
  'entrypoints/sidepanel/main.tsx': ['components/Panel.tsx', 'papers/paper.ts'],
  'entrypoints/sidepanel/follow-store.ts': [
    'entrypoints/sidepanel/panel-actions.ts',
    'storage/db.ts',
    'storage/rows.ts',
    'papers/paper.ts',
  ],
  'entrypoints/sidepanel/query-reader.ts': ['papers/query/parse.ts'],
  'entrypoints/sidepanel/panel-actions.ts': ['entrypoints/sidepanel/follow-store.ts'],
  'entrypoints/options/main.tsx': ['storage/db.ts', 'papers/query/parse.ts', 'papers/backups.ts'],
  'storage/rows.ts': ['papers/wording.ts'],
  'storage/db.ts': ['papers/paper.ts', '../node_modules/dexie/dexie.mjs'],
};

const comeLate: Record<string, string[]> = {
  'entrypoints/options/main.tsx': ['storage/rows.ts'],
  'entrypoints/sidepanel/main.tsx': ['components/Sheets.tsx'],
};
const idsIn = (known: Record<string, string[]>, id: string) =>
  (known[id.slice('/a/'.length)] ?? []).map((path) => `/a/${path}`);

const chunkOf = lateChunks('/a', (id) => ({
  importedIds: idsIn(modules, id),
  dynamicallyImportedIds: idsIn(comeLate, id),
}));

test.each<[string, string | undefined]>([
  ['entrypoints/sidepanel/follow-store.ts', 'panel'],
  ['entrypoints/sidepanel/panel-actions.ts', 'panel'],
  ['entrypoints/sidepanel/query-reader.ts', 'panel'],
  ['storage/db.ts', 'store'],
  ['../node_modules/dexie/dexie.mjs', 'store'],
  ['papers/query/parse.ts', 'store'],
  // The other page may ask for it one day, and must not run the panel for it.
  ['storage/rows.ts', 'store'],
  ['papers/wording.ts', 'store'],
  // What the first screen needs is its own, and what is loaded at a wish is nobody’s.
  ['entrypoints/sidepanel/main.tsx', undefined],
  ['papers/paper.ts', undefined],
  ['papers/backups.ts', undefined],
  ['components/Sheets.tsx', undefined],
])('%s lies in %s', (path, chunk) => {
  expect(chunkOf(`/a/${path}`)).toBe(chunk);
});
