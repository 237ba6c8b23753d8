import { fillStore } from '../harness/fill-store.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { type Outcome, pressSave } from '../harness/save-by-hand.ts';
import { count, expect, openPanel, test } from './fixtures.ts';

/** The gate has time for a hundred, `npm run room` for many more. */
const saves = Number(process.env.PAPERBOY_SAVES ?? 100);

test('saves succeed where the browser has no room left; old papers make way, kept ones never', async ({
  gate,
}) => {
  test.setTimeout(60_000 + saves * 1_000);
  const megabytes = 8;
  const firefox = await launchFirefox({
    proxyPort: gate.port,
    preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': megabytes * 1024 },
  });
  await openPanel(firefox);
  await expect.poll(async () => (await firefox.rows('days')).length).toBeGreaterThan(8);
  await expect.poll(() => count(firefox, 'article[data-paper-id]')).toBeGreaterThan(3);
  const press = (at: number) =>
    firefox.inPage<Outcome>(`return await (${pressSave.toString()})(args[0]);`, at);
  const kept = await press(3);
  expect(kept.outcome).toBe('shown');
  const papers = () =>
    firefox.inPage<number>(`
      const { promise, resolve } = Promise.withResolvers();
      const opening = indexedDB.open('paperboy');
      opening.onsuccess = () => {
        const counting = opening.result.transaction('papers').objectStore('papers').count();
        counting.onsuccess = () => resolve(counting.result);
      };
      const papers = await promise;
      opening.result.close();
      return papers;`);
  const refused: number[] = [];
  const filled: number[] = [];
  let madeWay = 0;
  for (let at = 0; at < saves; at += 1) {
    if (at % 10 === 0) {
      const { isFull } = await firefox.inPage<{ isFull: boolean }>(
        `return await (${fillStore.toString()})(args[0]);`,
        3 * megabytes * 1_000_000,
      );
      expect(isFull).toBe(true);
      filled.push(await papers());
    }
    const { outcome } = await press(at % 3);
    if (outcome !== 'shown') refused.push(at);
    if (at % 10 === 9 && (await papers()) < (filled.at(-1) ?? 0)) madeWay += 1;
  }
  const ids = (await firefox.rows('papers')).map(({ id }) => id);
  console.log(
    `no-room: browser=firefox saves=${saves} refused=${refused.length} filled=${filled.length} madeway=${madeWay}`,
  );
  expect(refused).toEqual([]);
  expect(madeWay).toBeGreaterThan(0);
  expect(ids).toContain(kept.id);
  await firefox.close();
});
