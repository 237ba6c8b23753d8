import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Need } from '../../search/need.ts';
import type { PaperboyChromium } from './chromium.ts';
import { editPaper, putBack } from './edit-paper.ts';
import { expect } from './expect.ts';
import { cardIds } from './fixtures.ts';
import { watchTasks } from './long-tasks.ts';

const all: Need[] = JSON.parse(
  readFileSync(new URL('../../search/needs.json', import.meta.url), 'utf8'),
);
/** So many of the needs, from all of the years; each is typed letter by letter. */
const needs = all.filter((_, at) => at % 5 === 0);
/** A reader looks at so many of the first cards. */
const looked = 5;
/** No word of any paper. */
const madeUp = 'zyxglossy';

const field = (panel: Page) => panel.getByRole('searchbox');
const card = (panel: Page, id: string) => panel.locator(`article[data-paper-id="${id}"]`);

async function expectFound(panel: Page, { expected }: Need): Promise<void> {
  const first = async () => (await cardIds(panel)).slice(0, looked);
  await expect.poll(first, { timeout: 60_000 }).toEqual(expect.arrayContaining(expected));
}

async function find(panel: Page, need: Need): Promise<void> {
  await field(panel).fill(need.query);
  await expectFound(panel, need);
}

/** From the first letter to the last result, while everything that is stored becomes ready to be searched. */
async function typeNeeds(panel: Page, stored: number): Promise<void> {
  await panel.locator('[data-view="search"]').click();
  await field(panel).focus();
  const [first] = needs;
  await panel.keyboard.type(first?.query ?? '', { delay: 30 });
  await expect(panel.locator('article').first()).toBeVisible();
  await field(panel).fill('');
  const ready = `${stored.toLocaleString('en')} papers can be searched`;
  await expect(panel.getByText(ready)).toBeVisible({ timeout: 120_000 });
  for (const need of needs) {
    await field(panel).fill('');
    await panel.keyboard.type(need.query, { delay: 30 });
    await expectFound(panel, need);
  }
}

async function reviveWorker(panel: Page, before: Need, after: Need): Promise<void> {
  await find(panel, before);
  const [worker] = panel.workers();
  await Promise.all([
    panel.waitForEvent('worker'),
    worker?.evaluate(() => self.close()),
    field(panel).fill(after.query),
  ]);
  await expectFound(panel, after);
}

/** Hides, mutes, edits and takes away a paper each, and puts the store's rows back. */
async function changePapers(paperboy: PaperboyChromium, panel: Page): Promise<void> {
  const [hidden, muted, edited, gone] = needs;
  if (!hidden || !muted || !edited || !gone) throw new Error('There are too few needs.');
  const idOf = ({ expected: [id = ''] }: Need) => id;

  await find(panel, hidden);
  await card(panel, idOf(hidden)).focus();
  await panel.keyboard.press('h');
  await expect(card(panel, idOf(hidden))).toBeHidden();

  await find(panel, muted);
  const toMute = card(panel, idOf(muted));
  // Away from the field, whose offers lie over the first cards.
  await toMute.focus();
  await toMute.getByRole('heading').getByRole('button').click();
  await toMute.getByRole('button', { name: 'Mute …' }).click();
  await panel.getByRole('dialog', { name: 'Mute …' }).getByRole('button').first().click();
  await expect(toMute).toBeHidden();

  await find(panel, gone);
  const rows = [
    await panel.evaluate(editPaper, { id: idOf(edited), title: `Lamps that are ${madeUp}` }),
    await panel.evaluate(editPaper, { id: idOf(gone), title: undefined }),
  ];
  // The panel looks again, as it does whenever news may have been lost.
  await paperboy.killWorker();
  await expect(card(panel, idOf(gone))).toBeHidden();
  await field(panel).fill(madeUp);
  await expect.poll(() => cardIds(panel)).toEqual([idOf(edited)]);
  await field(panel).fill(idOf(gone));
  await expect(panel.locator('[data-screen="nothing-found"]')).toBeVisible();
  await panel.evaluate(putBack, rows);
}

/** Searches everything that is stored, real papers all of them; nothing of their texts is said or kept. */
export async function searchRealPapers(
  paperboy: PaperboyChromium,
  panel: Page,
  stored: number,
): Promise<void> {
  const { tasks } = await watchTasks(paperboy.context, () => typeNeeds(panel, stored));
  console.info(`${needs.length} needs found among ${stored} papers, ${tasks.count} tasks`);
  expect(tasks.count).toBeGreaterThan(1_000);
  expect(tasks.long).toEqual([]);
  const [one, other] = needs;
  if (one && other) await reviveWorker(panel, one, other);
  await changePapers(paperboy, panel);
}
