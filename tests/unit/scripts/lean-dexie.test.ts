import 'fake-indexeddb/auto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modernDexie, withoutUnused } from '../../../scripts/lean-dexie.ts';

const folder = mkdtempSync(join(tmpdir(), 'lean-dexie-'));
const whole = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('dexie')), '..', '..', modernDexie),
  'utf8',
).replace(/^\/\/# sourceMappingURL.*$/m, '');
let dexie: typeof import('dexie');

beforeAll(async () => {
  const file = join(folder, 'dexie.mjs');
  writeFileSync(file, withoutUnused(whole, parseAst(whole)));
  dexie = await import(pathToFileURL(file).href);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('whoever waits for a write goes on before the readings that follow from it', async () => {
  const db = new dexie.Dexie('lean', { cache: 'disabled' });
  db.version(1).stores({ lamps: 'id' });
  await db.open();
  const lamps = db.table<{ id: number }, number>('lamps');
  const order: string[] = [];
  const { promise: first, resolve: begun } = Promise.withResolvers<void>();
  const { promise: second, resolve: followed } = Promise.withResolvers<void>();
  const watching = dexie
    .liveQuery(async () => {
      order.push('asked');
      return await lamps.toArray();
    })
    .subscribe((rows) => {
      order.push(`${rows.length} told`);
      if (rows.length === 0) begun();
      else followed();
    });
  await first;
  await db.transaction('rw', lamps, async () => {
    await lamps.put({ id: 1 });
  });
  // Some turns, as those that an act takes from its commit to the screen.
  for (let turn = 0; turn < 20; turn += 1) await undefined;
  order.push('shown');
  await second;
  watching.unsubscribe();
  db.close();
  expect(order).toEqual(['asked', '0 told', 'shown', 'asked', '1 told']);
});

test('a Dexie that has changed where it is cut fails the build', () => {
  const changed = whole.replace('this.use(hooksMiddleware);', '');
  expect(() => withoutUnused(changed, parseAst(changed))).toThrow('hooksMiddleware');
  const without = whole.replace('bulkUpdate(', 'bulkAlter(');
  expect(() => withoutUnused(without, parseAst(without))).toThrow('bulkUpdate');
});
