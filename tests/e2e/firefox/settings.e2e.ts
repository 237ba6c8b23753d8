import { click, count, expect, faults, openPanel, test } from './fixtures.ts';

test('a setting changes the panel that stands open beside the settings page', async ({
  firefox,
}) => {
  await openPanel(firefox);
  await firefox.toggleSidebar();
  await expect.poll(async () => (await firefox.sidebar())?.url).toContain('sidepanel.html');
  await firefox.openSettings();
  await expect.poll(() => count(firefox, '[data-setting="theme"]')).toBe(1);
  const inSidebar = (selector: string) =>
    firefox.inPage<number>(
      `const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
      return sidebar.document.querySelectorAll(args[0]).length;`,
      selector,
    );
  await expect.poll(() => inSidebar('article')).toBeGreaterThan(0);
  await click(firefox, '[data-setting="density"] input[value="compact"]');
  await click(firefox, '[data-setting="theme"] input[value="dark"]');
  await expect.poll(() => inSidebar('html[data-theme="dark"]')).toBe(1);
  await expect.poll(() => inSidebar('article[data-density="compact"]')).toBeGreaterThan(0);
});

test('the settings page shows the browser’s shortcut and has no accessibility violation', async ({
  firefox,
}) => {
  await openPanel(firefox);
  await firefox.openSettings();
  await expect.poll(() => count(firefox, '[data-shortcuts] kbd')).toBe(1);
  expect(
    await firefox.inPage(`return document.querySelector('[data-shortcuts] kbd').textContent;`),
  ).toBe('Alt+P');
  expect(await faults(firefox)).toEqual([]);
});
