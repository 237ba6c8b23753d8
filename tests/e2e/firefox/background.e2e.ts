import { extensionId, launchFirefox, type PaperboyFirefox } from '../harness/firefox.ts';
import { withProfile } from '../harness/restart.ts';
import { expect, openPanel, test } from './fixtures.ts';

async function untilRead(firefox: PaperboyFirefox): Promise<void> {
  await openPanel(firefox);
  await expect.poll(async () => (await firefox.rows('days')).length).toBeGreaterThan(8);
  await expect
    .poll(async () => {
      const source = await sourceOf(firefox);
      return source.attemptEndedAt >= source.attemptAt && source.nextRefreshAt > Date.now();
    })
    .toBe(true);
}

async function sourceOf(firefox: PaperboyFirefox) {
  const [row] = await firefox.rows('sources');
  return row as { attemptAt: number; attemptEndedAt: number; nextRefreshAt: number };
}

/** The next look at the Hub was due long ago, and nothing was read since. */
const becomeDue = `
  const opening = indexedDB.open('paperboy');
  await new Promise((resolve) => { opening.onsuccess = resolve; });
  const sources = opening.result.transaction('sources', 'readwrite').objectStore('sources');
  const reading = sources.get('daily-papers');
  await new Promise((resolve) => { reading.onsuccess = resolve; });
  const writing = sources.put({ ...reading.result, nextRefreshAt: 1, checkedAt: {} });
  await new Promise((resolve) => { writing.onsuccess = resolve; });
  opening.result.close();`;

test('an alarm that was lost is set again, whenever the background starts', async ({ firefox }) => {
  await untilRead(firefox);
  // No panel: it would have the background look by itself.
  await firefox.openSettings();
  await firefox.inPage('await browser.alarms.clearAll();');
  expect(await firefox.alarmNames()).toEqual([]);
  await firefox.terminateBackground();
  await firefox.inPage(
    `browser.runtime.sendMessage({ kind: 'refresh', id: 'a', days: [], force: false });`,
  );
  await expect.poll(() => firefox.alarmNames()).toEqual(['refresh']);
});

test('Firefox forgets alarms when it ends; the next start sets one, and reads what was due meanwhile', async ({
  gate,
  hub,
}) => {
  await withProfile(async (profileDir) => {
    const first = await launchFirefox({ proxyPort: gate.port, profileDir });
    await untilRead(first);
    await first.inPage(becomeDue);
    await first.close();
    const asked = hub.requests.length;
    const second = await launchFirefox({ proxyPort: gate.port, profileDir });
    await expect.poll(() => hub.requests.length).toBeGreaterThan(asked);
    await second.openSettings();
    expect(await second.alarmNames()).toEqual(['refresh']);
    await second.close();
  });
});

test('a background that is stopped while it waits for the Hub leaves its attempt, and the next alarm ends it', async ({
  gate,
  hub,
}) => {
  const preferences = { 'extensions.background.idle.timeout': 2_000 };
  const firefox = await launchFirefox({ proxyPort: gate.port, preferences });
  await untilRead(firefox);
  await firefox.openSettings();
  const ring = `${becomeDue} browser.alarms.create('refresh', { when: Date.now(), periodInMinutes: 30 });`;
  hub.fault({ kind: 'delay', ms: 60_000 });
  const before = await sourceOf(firefox);
  await firefox.inPage(ring);
  await expect
    .poll(async () => (await sourceOf(firefox)).attemptAt)
    .toBeGreaterThan(before.attemptAt);
  await firefox.terminateBackground();
  const stopped = await sourceOf(firefox);
  expect(stopped.attemptEndedAt).toBe(before.attemptEndedAt);
  hub.clearFaults();
  await firefox.inPage(ring);
  await expect
    .poll(async () => {
      const now = await sourceOf(firefox);
      return now.attemptAt > stopped.attemptAt && now.attemptEndedAt >= now.attemptAt;
    })
    .toBe(true);
  await firefox.close();
});

test('a private window has nothing of it', async ({ firefox }) => {
  const found = await firefox.inBrowser<{ isAllowed: boolean; mayEnter: boolean[] }>(
    `
    const other = OpenBrowserWindow({ private: true });
    await new Promise((resolve) => other.addEventListener('load', resolve, { once: true }));
    const policy = WebExtensionPolicy.getByID(args[0]);
    const mayEnter = [window, other].map((each) => policy.canAccessWindow(each));
    other.close();
    return { isAllowed: policy.privateBrowsingAllowed, mayEnter };`,
    extensionId,
  );
  expect(found).toEqual({ isAllowed: false, mayEnter: [true, false] });
});
