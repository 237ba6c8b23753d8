import { launchChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { allowNoticesIn } from '../harness/notices-allowed.ts';
import { withProfile } from '../harness/restart.ts';
import { openSettings, untilStored } from '../harness/settings-page.ts';
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
    const first = await launchChromium({ hubPort: gate.port, profileDir });
    const day = corpus.day(today);
    corpus.setDay(today, day.slice(2));
    await first.openPanel();
    await untilSettled(first);
    await first.close();
    allowNoticesIn(profileDir, first.extensionId);

    const paperboy = await launchChromium({ hubPort: gate.port, profileDir });
    const panel = await paperboy.openPanel();
    const page = await openSettings(panel);
    await page.getByRole('combobox', { name: 'Quiet from' }).selectOption('off');
    await untilStored(page, 'quietFrom', 'off');
    // The one question that allows it stands at the digest; its hour is past or not, nothing is new for it.
    await page.getByRole('combobox', { name: /new papers in a notification/ }).selectOption('23');
    await untilStored(page, 'digest', '23');
    await page.getByRole('combobox', { name: /new papers in a notification/ }).selectOption('off');
    await untilStored(page, 'digest', 'off');
    await page.evaluate(watchEverything);
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
