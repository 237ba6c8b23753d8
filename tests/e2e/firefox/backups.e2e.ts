import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, expect, openPanel, test } from './fixtures.ts';

const setting = '[data-setting="backups"]';
const daily = `${setting} input[value="daily"]`;

test('a backup is written into the folder of downloads once it is allowed, and none before', async ({
  firefox,
  downloads,
}) => {
  const files = () => {
    const folder = join(downloads, 'Paperboy');
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  };
  await openPanel(firefox);
  await firefox.press('article[data-paper-id] button[aria-pressed]');
  await expect.poll(() => count(firefox, 'article[data-state~="saved"]')).toBe(1);
  await firefox.openSettings();
  await expect.poll(() => count(firefox, daily)).toBe(1);
  await firefox.press(daily);
  await expect.poll(() => firefox.question()).toContain('download');
  await firefox.answer(false);
  await expect.poll(() => count(firefox, `${setting} [role="alert"]`)).toBe(1);
  expect(await count(firefox, `${daily}:checked`)).toBe(0);
  expect(files()).toEqual([]);

  await firefox.press(daily);
  await expect.poll(() => firefox.question()).toContain('download');
  await firefox.answer(true);
  await expect.poll(files).toEqual([expect.stringMatching(/^paperboy-[\d-]+\.json$/)]);
  const said = `return document.querySelector('[data-backups="well"]').textContent;`;
  await expect.poll(() => firefox.inPage(said)).toContain(files()[0]);
  const { marks } = JSON.parse(readFileSync(join(downloads, 'Paperboy', files()[0] ?? ''), 'utf8'));
  expect(marks.filter(({ savedAt }: { savedAt?: number }) => savedAt !== undefined)).toHaveLength(
    1,
  );
});
