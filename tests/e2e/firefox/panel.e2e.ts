import { upToDate } from '../harness/up-to-date.ts';
import { click, count, expect, openPanel, pressRefresh, test } from './fixtures.ts';

test('a first run shows today’s papers, counts them and sets the alarm', async ({
  firefox,
  corpus,
  today,
}) => {
  await openPanel(firefox);
  const all = corpus.day(today).length;
  await expect.poll(() => count(firefox, 'article[data-paper-id]')).toBe(all);
  await expect.poll(() => count(firefox, `[data-feed-day="${today}"]`)).toBe(1);
  await expect.poll(async () => (await firefox.badge()).text).toBe(String(all));
  expect(await firefox.alarmNames()).toEqual(['refresh']);
});

test('the sidebar opens beside the page at its own width, and closes again', async ({
  firefox,
}) => {
  await openPanel(firefox);
  await firefox.toggleSidebar();
  await expect.poll(async () => (await firefox.sidebar())?.url).toContain('sidepanel.html');
  expect((await firefox.sidebar())?.width).toBeLessThan(300);
  await firefox.toggleSidebar();
  await expect.poll(() => firefox.sidebar()).toBeNull();
});

test('saving, opening and undoing change the badge, also when the background has stopped', async ({
  firefox,
  corpus,
  today,
}) => {
  await openPanel(firefox);
  const all = corpus.day(today).length;
  await expect.poll(async () => (await firefox.badge()).text).toBe(String(all));
  await firefox.terminateBackground();
  await click(firefox, 'article button[aria-pressed]');
  await expect.poll(() => count(firefox, 'article[data-state~="saved"]')).toBe(1);
  await expect.poll(async () => (await firefox.badge()).text).toBe(String(all - 1));
  await click(firefox, 'article:nth-of-type(2) h2 button');
  await expect.poll(() => count(firefox, 'article[data-state~="read"]')).toBe(1);
  await expect.poll(async () => (await firefox.badge()).text).toBe(String(all - 2));
  await firefox.inPage(`
    document.querySelector('main').dispatchEvent(new KeyboardEvent('keydown', { key: 'u', bubbles: true }));`);
  await expect.poll(() => count(firefox, 'article[data-state~="read"]')).toBe(0);
  // Not the badge: the key was a sign of life, so that other cards in view may be seen by now.
  await expect.poll(() => count(firefox, 'article:nth-of-type(2)[data-state~="new"]')).toBe(1);
});

test('without a network what is stored stays readable, and the panel says so', async ({
  firefox,
  gate,
}) => {
  await openPanel(firefox);
  await expect.poll(async () => (await firefox.rows('days')).length).toBeGreaterThan(8);
  gate.shut();
  await pressRefresh(firefox);
  await expect.poll(() => count(firefox, '[data-freshness="offline"]')).toBe(1);
  await openPanel(firefox);
  gate.open();
  await pressRefresh(firefox);
  await expect.poll(() => count(firefox, upToDate)).toBe(1);
});

test('a host permission that was taken away is shown with a button that asks for it', async ({
  firefox,
  hub,
}) => {
  await openPanel(firefox);
  await expect.poll(async () => (await firefox.rows('days')).length).toBeGreaterThan(8);
  await firefox.inPage(
    `await browser.permissions.remove({ origins: ['https://huggingface.co/*'] });`,
  );
  await expect
    .poll(() => count(firefox, '[data-freshness="no-permission"]'), { timeout: 30_000 })
    .toBe(1);
  const asked = hub.requests.length;
  await pressRefresh(firefox);
  await expect.poll(async () => (await firefox.badge()).text).toBe('!');
  expect(hub.requests.length).toBe(asked);
  expect(
    await firefox.inPage(
      `return [...document.querySelectorAll('[data-freshness] button')].map(({ textContent }) => textContent);`,
    ),
  ).toEqual(['Allow access']);
});
