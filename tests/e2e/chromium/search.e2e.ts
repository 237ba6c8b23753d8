import { addDays } from '../../../papers/feed-day.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { field, openSearch } from '../harness/search-field.ts';
import { showView } from '../harness/show-view.ts';

test('what is typed narrows the list; Enter looks for it in all papers, and nothing is asked of the Hub', async ({
  panel,
  paperboy,
  hub,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const asked = hub.requests.length;
  const [old] = corpus.day(
    corpus
      .days()
      .filter((day) => day < addDays(today, -6))
      .at(-1) ?? '',
  );
  const id = old?.paper.id ?? '';
  await panel.keyboard.press('/');
  await expect(field(panel)).toBeFocused();
  await panel.keyboard.type(`${id} has:code`);
  await expect(panel.locator('[data-screen="no-match"]')).toBeVisible();
  await field(panel).fill(id);
  await panel.keyboard.press('Enter');
  await expect(panel.locator('[data-view="search"]')).toHaveAttribute('aria-current', 'page');
  await expect.poll(() => cardIds(panel)).toEqual([id]);
  await expect(panel.getByText('1 paper', { exact: true })).toBeVisible();
  await expect(field(panel)).toBeFocused();
  expect(hub.requests).toHaveLength(asked);
  // Back to where it was, which is whole again.
  await panel.keyboard.press('Escape');
  await expect(panel.locator('article')).toHaveCount(corpus.day(today).length);
});

test('the words that were asked for are marked in titles and abstracts, as text', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  await openSearch(panel);
  await field(panel).fill('model');
  const card = panel.locator('article').first();
  await expect(card.locator('mark').first()).toBeVisible();
  const words = await panel.locator('article mark').allTextContents();
  expect(new Set(words.map((word) => word.toLowerCase().replace(/s$/, '')))).toEqual(
    new Set(['model']),
  );
});

test('chips and text are one query', async ({ panel, paperboy, corpus, today }) => {
  await untilSettled(paperboy);
  const withCode = corpus.day(today).filter(({ paper }) => paper.githubRepo !== undefined);
  const code = panel.locator('[data-chip="has:code"]');
  await field(panel).fill('has:code');
  await expect(code).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.locator('article')).toHaveCount(withCode.length);
  await panel.locator('[data-chip="org"]').click();
  const value = panel.getByRole('dialog', { name: 'Organisation' }).getByRole('button').first();
  const count = Number(/(\d+)$/.exec((await value.textContent()) ?? '')?.[1]);
  await value.click();
  await expect(panel.locator('article')).toHaveCount(count);
  await expect(field(panel)).toHaveValue(/^has:code org:=/);
  await panel.keyboard.press('Escape');
  await code.click();
  await expect(field(panel)).toHaveValue(/^org:=/);
});

test('what cannot be read is pointed at, and the rest runs', async ({ panel, corpus, today }) => {
  const withCode = corpus.day(today).filter(({ paper }) => paper.githubRepo !== undefined);
  await field(panel).fill('titel:x has:code up:>abc  ');
  await expect(panel.locator('article')).toHaveCount(withCode.length);
  await expect(panel.getByText('is no field: it was left out.')).toBeVisible();
  await expect(panel.locator('search mark')).toHaveText(['titel:x', 'up:>abc']);
});

test('what can be written is offered, and taken by the keys', async ({ panel, paperboy }) => {
  await untilSettled(paperboy);
  await field(panel).focus();
  await panel.keyboard.type('ha');
  const offers = panel.getByRole('listbox', { name: 'What you can write here' });
  await expect(offers.getByRole('option').first()).toContainText('has:');
  await panel.keyboard.press('ArrowDown');
  await expect(offers.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await panel.keyboard.press('Enter');
  await expect(field(panel)).toHaveValue('has:');
  await panel.keyboard.type('cod');
  await expect(offers.getByRole('option')).toHaveText(['has:code']);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Tab');
  await expect(field(panel)).toHaveValue('has:code ');
  await expect(offers).toBeHidden();
});

test('a search worker that dies comes back with the answer', async ({ panel, paperboy }) => {
  await untilSettled(paperboy);
  await openSearch(panel);
  await field(panel).fill('has:code');
  await expect(panel.locator('article').first()).toBeVisible();
  const before = await cardIds(panel);
  for (const query of ['has:media', 'has:code']) {
    const [worker] = panel.workers();
    await Promise.all([
      panel.waitForEvent('worker'),
      worker?.evaluate(() => self.close()),
      field(panel).fill(query),
    ]);
  }
  await expect.poll(() => cardIds(panel)).toEqual(before);
});

test('marks that are made show in the search at once, in every window', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  await openSearch(panel);
  await field(panel).fill('is:saved');
  await expect(panel.locator('[data-screen="nothing-found"]')).toBeVisible();
  const other = await paperboy.openPanel();
  await showView(other, 'day');
  await expect(other.locator('article').first()).toBeVisible();
  const [id = ''] = await cardIds(other);
  await other
    .locator(`article[data-paper-id="${id}"]`)
    .getByRole('button', { name: 'Save' })
    .click();
  await expect.poll(() => cardIds(panel)).toEqual([id]);
});

test('searches are remembered until they are forgotten', async ({ panel, paperboy }) => {
  await untilSettled(paperboy);
  await field(panel).fill('has:code up:>5');
  await panel.keyboard.press('Enter');
  await expect(panel.locator('article').first()).toBeVisible();
  await field(panel).fill('');
  const recent = panel.getByRole('button', { name: 'has:code up:>5', exact: true });
  await expect(recent).toBeVisible();
  await recent.click();
  await expect(field(panel)).toHaveValue('has:code up:>5');
  await field(panel).fill('');
  await panel.getByRole('button', { name: 'Forget' }).click();
  await expect(recent).toBeHidden();
});

test('addresses open a search, a paper and nothing else', async ({ panel, paperboy }) => {
  await untilSettled(paperboy);
  const [id = ''] = await cardIds(panel);
  const page = await paperboy.context.newPage();
  await page.goto(`${paperboy.panelUrl}#/search?q=has%3Acode`);
  await expect(field(page)).toHaveValue('has:code');
  await expect(page.locator('article').first()).toBeVisible();
  await expect.poll(() => page.url()).toBe(paperboy.panelUrl);
  await page.goto('about:blank');
  await page.goto(`${paperboy.panelUrl}#/paper?id=${id}`);
  const paper = page.locator(`article[data-paper-id="${id}"]`);
  await expect(paper.getByRole('link', { name: 'PDF' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`${paperboy.panelUrl}#/paper?id=javascript:alert(1)`);
  await expect(page.locator('article').first()).toBeVisible();
});

test('papers from further back are fetched at a wish, with a pause, and can be found', async ({
  panel,
  paperboy,
  corpus,
}) => {
  await untilSettled(paperboy);
  const [first = ''] = corpus.days().toSorted();
  const oldest = corpus.day(first)[0]?.paper.id ?? '';
  await openSearch(panel);
  await field(panel).fill(oldest);
  await expect(panel.locator('[data-screen="nothing-found"]')).toBeVisible();
  const history = panel.locator('[data-history]');
  await history.getByRole('button', { name: '3 months' }).click();
  await expect(history.getByRole('progressbar')).toBeVisible();
  await history.getByRole('button', { name: 'Pause' }).click();
  await expect(history.getByText('Paused.')).toBeVisible();
  await history.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => cardIds(panel), { timeout: 40_000 }).toEqual([oldest]);
  expect(await paperboy.rows('unseen', panel)).not.toContainEqual(
    expect.objectContaining({ paperId: oldest }),
  );
});
