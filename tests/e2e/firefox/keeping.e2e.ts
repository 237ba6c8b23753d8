import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperboyFirefox } from '../harness/firefox.ts';
import { click, count, expect, openPanel, test } from './fixtures.ts';

/** Writes into a field as a user does, letter by letter or not. */
function write(firefox: PaperboyFirefox, selector: string, text: string): Promise<null> {
  return firefox.inPage(
    `const field = document.querySelector(args[0]);
    field.value = args[1];
    field.dispatchEvent(new Event('input', { bubbles: true }));`,
    selector,
    text,
  );
}

const marks = async (firefox: PaperboyFirefox) => await firefox.rows('marks');

test('a paper is tagged, noted, found by its tag and written into a file', async ({
  firefox,
  downloads,
}) => {
  await openPanel(firefox);
  await firefox.press('article[data-paper-id] h2 button');
  await expect.poll(() => count(firefox, '[data-keep="tags"]')).toBe(1);
  await click(firefox, '[data-keep="tags"]');
  await expect.poll(() => count(firefox, '[data-keep-of] form input')).toBe(1);
  await write(firefox, '[data-keep-of] form input', 'oil lamps');
  await firefox.inPage(`document.querySelector('[data-keep-of] form').requestSubmit();`);
  await expect
    .poll(() => marks(firefox))
    .toContainEqual(expect.objectContaining({ tags: ['oil lamps'], savedAt: expect.any(Number) }));
  await click(firefox, '[data-keep="note"]');
  await expect.poll(() => count(firefox, '[data-keep-of] textarea')).toBe(1);
  await write(firefox, '[data-keep-of] textarea', 'For *Monday*.');
  await expect
    .poll(() => marks(firefox))
    .toContainEqual(expect.objectContaining({ note: 'For *Monday*.' }));

  await click(firefox, '[data-view="saved"]');
  await expect.poll(() => count(firefox, '[popovertarget="tags-menu"]')).toBe(1);
  await click(firefox, '[popovertarget="tags-menu"]');
  await expect.poll(() => count(firefox, '#tags-menu li button')).toBe(1);
  await click(firefox, '#tags-menu li button');
  await expect
    .poll(() => firefox.inPage(`return document.querySelector('[type="search"]').value;`))
    .toBe('tag:"oil lamps"');
  await expect.poll(() => count(firefox, 'article')).toBe(1);
  await firefox.inPage(`document.getElementById('tags-menu').hidePopover();`);

  const exporting = `[...document.querySelectorAll('main button, section button')]
    .find(({ textContent }) => textContent.startsWith('Export')).click();`;
  await firefox.inPage(exporting);
  await expect.poll(() => count(firefox, 'dialog[open] .button-main')).toBe(1);
  await firefox.press('dialog[open] .button-main');
  const files = () => readdirSync(downloads).filter((name) => name.endsWith('.bib'));
  await expect.poll(files).toHaveLength(1);
  const file = join(downloads, files()[0] ?? '');
  await expect
    .poll(() => existsSync(file) && readFileSync(file, 'utf8'))
    .toMatch(/keywords\s*= \{oil lamps\}/);
});

test('an import shows what it will do, does it at a word, and is taken back', async ({
  firefox,
}) => {
  await openPanel(firefox);
  await firefox.openSettings();
  await expect.poll(() => count(firefox, '[data-drop] textarea')).toBe(1);
  await write(firefox, '[data-drop] textarea', 'https://arxiv.org/abs/2401.00001 2401.00002');
  await click(firefox, '[data-drop] > button');
  await expect.poll(() => count(firefox, '[data-preview]')).toBe(1);
  const imported = async () =>
    (await marks(firefox))
      .filter(({ savedAt }) => savedAt !== undefined)
      .map(({ paperId }) => paperId);
  expect(await imported()).toEqual([]);
  await click(firefox, '[data-preview] .button-main');
  await expect.poll(imported).toEqual(['2401.00001', '2401.00002']);
  await expect.poll(() => count(firefox, '[data-done] button')).toBeGreaterThan(0);
  await firefox.inPage(
    `[...document.querySelectorAll('[data-done] button')]
      .find(({ textContent }) => textContent === 'Undo the import').click();`,
  );
  await expect.poll(imported).toEqual([]);
});
