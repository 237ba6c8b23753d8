import { expect, test } from '../harness/fixtures.ts';
import { withProfile } from '../harness/restart.ts';
import { launchTelling } from '../harness/telling-chromium.ts';
import { watchEverything } from '../harness/watched-view.ts';

const refresh = { kind: 'refresh', id: 'a', days: [], force: true };
const shownIds = async () => Object.keys(await chrome.notifications.getAll());

test('a watched view tells of what comes, once, whatever becomes of the worker', async ({
  hub,
  gate,
  corpus,
  today,
}) => {
  await withProfile(async (profileDir) => {
    const day = corpus.day(today);
    corpus.setDay(today, day.slice(2));
    const { paperboy, page } = await launchTelling(gate.port, profileDir);
    await page.evaluate(watchEverything, 'everything');
    await page.evaluate((message) => chrome.runtime.sendMessage(message), refresh);
    expect(await page.evaluate(shownIds)).toEqual([]);

    corpus.setDay(today, day);
    await page.evaluate((message) => chrome.runtime.sendMessage(message), refresh);
    await expect.poll(() => page.evaluate(shownIds)).toEqual([`${today} everything`]);
    await paperboy.killWorker();
    await page.evaluate((message) => chrome.runtime.sendMessage(message), refresh);
    expect(await page.evaluate(shownIds)).toEqual([`${today} everything`]);
    await page.evaluate(async () => {
      for (const id of Object.keys(await chrome.notifications.getAll())) {
        await chrome.notifications.clear(id);
      }
    });
    await paperboy.killWorker();
    await page.evaluate((message) => chrome.runtime.sendMessage(message), refresh);
    expect(await page.evaluate(shownIds)).toEqual([]);
    expect(hub.requests.length).toBeGreaterThan(0);
    expect(paperboy.errors).toEqual([]);
    await paperboy.close();
  });
});
