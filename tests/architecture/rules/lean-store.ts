import { unusedMethods } from '../../../scripts/lean-dexie.ts';
import { findIn } from '../code.ts';
import { type Files, isProduct } from '../files.ts';
import type { Rule } from '../rule.ts';

const { Table = [], Dexie = [], ...others } = unusedMethods;
const advice = 'the build leaves this out of Dexie; take it off scripts/lean-dexie.ts first';

/** Methods of a table, some of which sets and maps have too. */
const ofTables = new RegExp(`\\bdb\\.\\w+\\s*\\.(?:${Table.join('|')})\\(`, 'g');
const ofDatabases = new RegExp(`\\bdb\\.(?:${Dexie.join('|')})\\(`, 'g');
const names = Object.values(others).flat().join('|');
/** Those, and several fields at once. */
const ofQueries = new RegExp(`\\.(?:(?:${names})\\(|where\\(\\s*[{[])`, 'g');

function check(files: Files): string[] {
  const isStorage = (path: string) => path.startsWith('storage/');
  return [
    ...findIn(files, isProduct, ofTables),
    ...findIn(files, isProduct, ofDatabases),
    ...findIn(files, isStorage, ofQueries),
  ].map(({ where }) => `${where}: ${advice}`);
}

export const leanStoreRule: Rule = {
  name: 'nobody calls what the build leaves out of Dexie',
  check,
  broken: [
    [{ 'storage/a.ts': 'await db.papers.bulkAdd(rows);' }, /a\.ts:1: the build leaves/],
    [{ 'entrypoints/background/a.ts': 'await db.marks\n  .add(row);' }, /leaves this out/],
    [{ 'storage/a.ts': "db.marks.where('savedAt').above(1).or('seenAt');" }, /leaves this out/],
    [{ 'storage/a.ts': 'await db.marks.where({ savedAt: 1 }).count();' }, /leaves this out/],
    [{ 'entrypoints/options/a.ts': 'await db.delete();' }, /leaves this out/],
    [{ 'storage/a.ts': 'return await rows.sortBy(key);' }, /leaves this out/],
    [{ 'storage/a.ts': "await db.sources.update('a', { b: 1 });" }, /leaves this out/],
  ],
  kept: [
    { 'storage/a.ts': 'known.add(id);\nawait db.marks.bulkPut(rows);' },
    { 'storage/a.ts': 'await db.marks.delete(id);' },
    { 'tests/unit/a.test.ts': 'await db.papers.bulkAdd(rows);' },
    { 'papers/a.ts': 'list.last(1);' },
    { 'storage/a.ts': "await db.marks.where('savedAt').above(1).count();" },
  ],
};
