import type { PaperboyFirefox } from '../harness/firefox.ts';
import { click, count, expect, openPanel, test } from './fixtures.ts';

function write(firefox: PaperboyFirefox, text: string): Promise<null> {
  return firefox.inPage(
    `const field = document.querySelector('input[type="search"]');
     field.focus();
     field.value = args[0];
     field.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
    text,
  );
}

const total = (firefox: PaperboyFirefox) =>
  firefox.inPage<string>(
    'return [...document.querySelectorAll("search [role=status]")].map((line) => line.textContent).join(" ");',
  );

test('all papers are searched by a worker, a view is kept, and what is muted is folded away', async ({
  firefox,
  corpus,
  today,
}) => {
  await openPanel(firefox);
  await expect.poll(async () => (await firefox.rows('days')).length).toBeGreaterThan(8);
  await click(firefox, '[data-view="search"]');
  const old = corpus.day(corpus.days().at(-4) ?? '')[0]?.paper.id ?? '';
  await write(firefox, old);
  await expect.poll(() => total(firefox)).toContain('1 paper');
  await expect.poll(() => count(firefox, `article[data-paper-id="${old}"]`)).toBe(1);
  await write(firefox, 'has:code is:new');
  const withCode = corpus.day(today).filter(({ paper }) => paper.githubRepo !== undefined);
  const listed = `article[aria-setsize="${withCode.length}"]`;
  await expect.poll(() => count(firefox, listed)).toBeGreaterThan(0);
  await firefox.inPage(
    `[...document.querySelectorAll('search button')]
       .find((button) => button.textContent === 'Keep as view').click();`,
  );
  await expect.poll(() => count(firefox, 'dialog[open] form')).toBe(1);
  await click(firefox, 'dialog[open] button[type="submit"]');
  await expect.poll(() => count(firefox, '[data-own-view][aria-current="page"]')).toBe(1);
  await expect.poll(() => count(firefox, listed)).toBeGreaterThan(0);

  await click(firefox, '[data-view="day"]');
  await expect.poll(() => count(firefox, `[data-feed-day="${today}"] article`)).toBeGreaterThan(9);
  const before = await count(firefox, 'article');
  await click(firefox, 'article h2 button');
  await expect.poll(() => count(firefox, 'button[popovertarget^="mute-"]')).toBe(1);
  await click(firefox, 'button[popovertarget^="mute-"]');
  await expect.poll(() => count(firefox, '[popover]:popover-open button')).toBeGreaterThan(0);
  await click(firefox, '[popover]:popover-open button');
  await expect.poll(() => count(firefox, 'article')).toBeLessThan(before);
});
