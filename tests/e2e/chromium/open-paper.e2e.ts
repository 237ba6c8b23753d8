import type { Page } from '@playwright/test';
import type { Hub } from '../../hub/hub.ts';
import { hostileComment } from '../../hub/synthetic/odd-community.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { watchTasks } from '../harness/long-tasks.ts';

const cardOf = (panel: Page, id: string) => panel.locator(`article[data-paper-id="${id}"]`);

/** A paper of today with odd comments, and one with ordinary ones. */
function talkedOf(hub: Hub): { odd: string; plain: string } {
  const ids = hub.corpus
    .day(hub.latestDay())
    .filter(({ numComments }) => Number(numComments) > 0)
    .map(({ paper }) => paper.id);
  const odd = ids.find((id) => id.endsWith('7'));
  const plain = ids.find((id) => !id.endsWith('7'));
  if (odd === undefined || plain === undefined) throw new Error('no such papers today');
  return { odd, plain };
}

async function openCard(panel: Page, id: string) {
  const card = cardOf(panel, id);
  await card.locator('h2 button').click();
  await expect(card.getByRole('list', { name: 'Links' })).toBeVisible();
  return card;
}

/** Paths that were asked for beside the days. */
const askedBeside = (hub: Hub) =>
  hub.requests.map(({ path }) => path).filter((path) => path !== '/api/daily_papers');

test('nothing beyond the days is asked for until the reader wants it, and then once', async ({
  panel,
  paperboy,
  hub,
}) => {
  await untilSettled(paperboy);
  const elsewhere: string[] = [];
  paperboy.context.on('request', (request) => elsewhere.push(new URL(request.url()).host));
  const { odd } = talkedOf(hub);
  const card = await openCard(panel, odd);
  for (const id of (await cardIds(panel)).filter((one) => one !== odd).slice(0, 3)) {
    await openCard(panel, id);
  }
  expect(askedBeside(hub)).toEqual([]);

  await card.getByRole('button', { name: /^\d+ comments?$/ }).click();
  const comments = card.getByRole('region', { name: 'Comments' });
  await expect(comments.getByText('The first paragraph.')).toBeVisible();
  await card.getByRole('button', { name: 'Models, datasets, Spaces' }).click();
  const linked = card.getByRole('region', { name: 'Models, datasets, Spaces' });
  await expect(linked.getByRole('link', { name: 'lamp-co/oil-7b' })).toHaveAttribute(
    'href',
    'https://huggingface.co/lamp-co/oil-7b',
  );
  await expect(linked.getByRole('heading', { name: 'Models 1,437' })).toBeVisible();
  await card.locator('h2 button').click();
  await card.locator('h2 button').click();
  await card.getByRole('button', { name: /^\d+ comments?$/ }).click();
  await expect(comments.getByText('The first paragraph.')).toBeVisible();

  expect(askedBeside(hub)).toEqual([`/api/papers/${odd}`]);
  const own = new Set(['huggingface.co', paperboy.extensionId]);
  expect(elsewhere.filter((host) => !own.has(host))).toEqual([]);
});

test('comments are text, whatever markup is in them', async ({ panel, paperboy, hub }) => {
  await untilSettled(paperboy);
  const { odd } = talkedOf(hub);
  const card = await openCard(panel, odd);
  const title = await panel.title();
  await card.getByRole('button', { name: /^\d+ comments?$/ }).click();
  const comments = card.getByRole('region', { name: 'Comments' });
  for (const paragraph of hostileComment.split('\n\n')) {
    await expect(comments.getByText(paragraph, { exact: true })).toBeVisible();
  }
  await expect(comments.locator('img, script, a[href^="javascript"]')).toHaveCount(0);
  await expect(comments).not.toContainText('This was hidden.');
  expect(await panel.title()).toBe(title);
  const indents = await comments
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.slice(0, 3).map((item) => item.children[1]?.getBoundingClientRect().left ?? 0),
    );
  expect(indents).toEqual(indents.toSorted((a, b) => a - b));
  expect(new Set(indents).size).toBe(3);
});

test('without a network it is said, and comes once there is one', async ({
  panel,
  paperboy,
  hub,
  gate,
}) => {
  await untilSettled(paperboy);
  const card = await openCard(panel, talkedOf(hub).plain);
  gate.shut();
  await card.getByRole('button', { name: /^\d+ comments?$/ }).click();
  await expect(card.getByText('The Hub could not be reached.')).toBeVisible();
  gate.open();
  await card.getByRole('button', { name: 'Try again' }).click();
  await expect(card.getByRole('region', { name: 'Comments' })).toBeVisible();
});

test('a Hub that asks for patience is left alone by panel and worker', async ({
  panel,
  paperboy,
  hub,
}) => {
  await untilSettled(paperboy);
  const { odd, plain } = talkedOf(hub);
  hub.fault(
    { kind: 'status', status: 429, headers: { 'Retry-After': '240' } },
    { path: `/api/papers/${odd}`, times: 1 },
  );
  const first = await openCard(panel, odd);
  await first.getByRole('button', { name: 'Models, datasets, Spaces' }).click();
  await expect(first.getByText(/asked Paperboy to wait until/)).toBeVisible();
  await expect(panel.locator('[data-freshness="limited"]')).toBeVisible();
  const asked = hub.requests.length;
  const second = await openCard(panel, plain);
  await second.getByRole('button', { name: 'Models, datasets, Spaces' }).click();
  await expect(second.getByText(/asked Paperboy to wait until/)).toBeVisible();
  await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
  const [source] = await paperboy.rows('sources', panel);
  expect(Number(source?.limitedUntil)).toBeGreaterThan(Date.now() + 200_000);
  const worker = await paperboy.worker();
  const dueAt = () =>
    worker.evaluate(async () => (await chrome.alarms.get('refresh'))?.scheduledTime);
  await expect.poll(dueAt).toBe(source?.limitedUntil);
  expect(hub.requests.length).toBe(asked);
});

test('link and citation are copied', async ({ panel, paperboy, hub }) => {
  await paperboy.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { plain } = talkedOf(hub);
  const card = await openCard(panel, plain);
  const copied = () => panel.evaluate(() => navigator.clipboard.readText());
  await card.getByRole('button', { name: 'Copy link' }).click();
  await expect(panel.getByText('Copied')).toBeVisible();
  expect(await copied()).toBe(`https://arxiv.org/abs/${plain}`);
  await card.getByRole('button', { name: 'Cite' }).click();
  await card.getByRole('button', { name: 'BibTeX entry' }).click();
  await expect.poll(copied).toMatch(/^@misc\{[a-z]+\d{4}[a-z0-9]*,\n {2}title/);
});

test('a keyword narrows the list, is still there after a restart, and goes with a press', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const all = corpus.day(today);
  const having = (keyword: string) =>
    all.filter(({ paper }) => [paper.ai_keywords].flat().includes(keyword)).length;
  const id = (await cardIds(panel))[0] ?? '';
  const own = [all.find(({ paper }) => paper.id === id)?.paper.ai_keywords].flat();
  const keyword = String(own.toSorted((a, b) => having(String(b)) - having(String(a)))[0]);
  const card = await openCard(panel, id);
  await card.getByRole('button', { name: keyword, exact: true }).click();
  await expect(panel.locator('article')).toHaveCount(having(keyword));
  await expect(panel.getByText(`${having(keyword)} of ${all.length}`)).toBeVisible();
  const chip = (page: Page) => page.locator('[data-chip="kw"]');
  await expect(chip(panel)).toHaveText(`Keyword: ${keyword}`);
  await expect
    .poll(async () => JSON.stringify(await paperboy.rows('panel', panel)))
    .toContain('"day":"kw:=');
  await panel.close();

  const again = await paperboy.openPanel();
  await expect(again.locator('article')).toHaveCount(having(keyword));
  await chip(again).click();
  await again.getByRole('button', { name: 'Any', exact: true }).click();
  await expect(again.locator('article')).toHaveCount(all.length);
  await expect(chip(again)).toHaveText('Keyword');
});

test('3,303 authors are a few blocks, of which only those in view are laid out, without a hitch', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const [first] = corpus.day(today);
  const authors = Array.from({ length: 3303 }, (_, index) => ({ name: `Author Number ${index}` }));
  if (!first) throw new Error('no paper today');
  corpus.setDay(today, [{ ...first, paper: { ...first.paper, authors } }]);
  await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
  const card = cardOf(panel, first.paper.id);
  await expect(card).toContainText('3,303 authors');
  const elements = () => card.locator('*').count();
  await card.locator('h2 button').click();
  await expect(card).toContainText('Author Number 29 …');
  // What comes a moment later is there by then.
  await expect(card.locator('[data-keep-of]')).toBeVisible();
  const before = await elements();
  const last = card.getByText('Author Number 3302');
  const { tasks } = await watchTasks(paperboy.context, async () => {
    await card.getByRole('button', { name: 'Show all 3,303 authors' }).click();
    await expect(last).toHaveCount(1);
  });
  expect(tasks.count).toBeGreaterThan(0);
  expect(tasks.long).toEqual([]);
  expect(await elements()).toBeLessThan(before + 20);
  // A block that was never laid out has the height that stands for it.
  const untouched = await last.evaluate((block) =>
    [...(block.parentElement?.children ?? [])].filter(
      (one) => one.getBoundingClientRect().height === 1000,
    ),
  );
  expect(untouched.length).toBeGreaterThanOrEqual(12);
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
});
