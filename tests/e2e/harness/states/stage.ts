import type { Locator, Page } from '@playwright/test';
import { addDays, type FeedDay, previousFeedDay } from '../../../../papers/feed-day.ts';
import type { Hub } from '../../../hub/hub.ts';
import { expect } from '../expect.ts';
import type { Gate } from '../gate.ts';

/** What a state is reached with. */
export interface Stage {
  panel: Page;
  hub: Hub;
  gate: Gate;
  today: FeedDay;
}

/** One state of the panel that a reader can meet; reached from the one before it in the registry. */
export interface PanelState {
  name: string;
  /** What is to be seen, for the gallery. */
  caption: string;
  reach: (stage: Stage) => Promise<void>;
}

/** Presses the first button of that name. */
export function press(panel: Page, name: string | RegExp): Promise<void> {
  return panel
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .dispatchEvent('click');
}

/** Goes to a day by the picker. */
export function pick(panel: Page, day: FeedDay): Promise<void> {
  return panel.getByLabel('Pick a day').last().fill(day);
}

/** Waits for an empty screen. */
export function shows(panel: Page, screen: string): Promise<void> {
  return expect(panel.locator(`[data-screen="${screen}"]`)).toBeVisible();
}

/** Enters a list by its tab, and waits until the one before is gone. */
export async function view(panel: Page, id: string): Promise<void> {
  await panel.locator(`[data-view="${id}"]`).dispatchEvent('click');
  await expect(panel.locator(`[data-view="${id}"][aria-current]`)).toBeVisible();
  await expect(panel.locator('[role="feed"][aria-busy]')).toHaveCount(0);
}

/** Refreshes, and waits for what the freshness line makes of it. */
export async function fresh(panel: Page, freshness: string): Promise<void> {
  await press(panel, 'Refresh');
  await expect(panel.locator(`[data-freshness="${freshness}"]`)).toBeVisible();
}

/** Opens the card where it is closed; the element in which its paper is read, which is beside the list in a wide tab. */
export async function openCard(panel: Page, card: Locator): Promise<Locator> {
  const title = card.locator('h2 button');
  if ((await title.getAttribute('aria-expanded')) !== 'true') await title.dispatchEvent('click');
  const beside = panel.getByRole('complementary');
  return (await beside.count()) > 0 ? beside : card;
}

/** Goes there until the page stands still: cards that are drawn on the way put everything further off. */
async function goUntilStill(go: () => Promise<number>): Promise<void> {
  let before = Number.NaN;
  for (let now = await go(); now !== before; now = await go()) before = now;
}

/** A card that the header cuts would leave half a button to press. */
async function showWholeCards(panel: Page): Promise<void> {
  await goUntilStill(() =>
    panel.evaluate(async () => {
      const below = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
      const cut = [...document.querySelectorAll('article')].find((card) => {
        const { top, bottom } = card.getBoundingClientRect();
        // Of a card that is higher than the window some part was gone to.
        const isWhole = bottom - top < innerHeight - below;
        return isWhole && Math.round(top) < Math.round(below) && bottom > below;
      });
      cut?.scrollIntoView();
      await new Promise(requestAnimationFrame);
      return scrollY;
    }),
  );
}

/** Brings the element to where a reader would have it. */
export async function scrollTo(element: Locator): Promise<void> {
  await goUntilStill(() =>
    element.evaluate(async (found) => {
      found.scrollIntoView();
      await new Promise(requestAnimationFrame);
      return scrollY;
    }),
  );
  await showWholeCards(element.page());
}

/** Goes to the end. */
export async function scrollToEnd(panel: Page): Promise<void> {
  await goUntilStill(() =>
    panel.evaluate(async () => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      await new Promise(requestAnimationFrame);
      return scrollY;
    }),
  );
  await showWholeCards(panel);
}

/** The feed day that lies so many feed days back. */
export function daysBack(from: FeedDay, count: number): FeedDay {
  let day = from;
  for (let step = 0; step < count; step += 1) day = previousFeedDay(day);
  return day;
}

/** The last Saturday before the day. */
export function saturdayBefore(day: FeedDay): FeedDay {
  let weekend = addDays(day, -1);
  while (new Date(`${weekend}T00:00:00Z`).getUTCDay() !== 6) weekend = addDays(weekend, -1);
  return weekend;
}
