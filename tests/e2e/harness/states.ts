import { expect, type Page } from '@playwright/test';
import { addDays, type FeedDay, nextFeedDay, previousFeedDay } from '../../../papers/feed-day.ts';
import type { Hub } from '../../hub/hub.ts';
import { comeBack } from './absence.ts';
import type { Gate } from './gate.ts';
import { openPaperStates } from './open-paper-states.ts';
import { changeSettings } from './settings-page.ts';

/** What a state is reached with. */
interface Stage {
  panel: Page;
  hub: Hub;
  gate: Gate;
  today: FeedDay;
}

/** One state of the panel that a reader can meet; reached from the day view of today. */
export interface PanelState {
  name: string;
  reach: (stage: Stage) => Promise<void>;
}

const press = (panel: Page, name: string | RegExp) =>
  panel
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .dispatchEvent('click');
const pick = (panel: Page, day: FeedDay) => panel.getByLabel('Pick a day').last().fill(day);
const shows = (panel: Page, screen: string) =>
  expect(panel.locator(`[data-screen="${screen}"]`)).toBeVisible();
const view = (panel: Page, id: string) =>
  panel.locator(`[data-view="${id}"]`).dispatchEvent('click');

async function fresh(panel: Page, freshness: string): Promise<void> {
  await press(panel, 'Refresh');
  await expect(panel.locator(`[data-freshness="${freshness}"]`)).toBeVisible();
}

function daysBack(from: FeedDay, count: number): FeedDay {
  let day = from;
  for (let step = 0; step < count; step += 1) day = previousFeedDay(day);
  return day;
}

function saturdayBefore(day: FeedDay): FeedDay {
  let weekend = addDays(day, -1);
  while (new Date(`${weekend}T00:00:00Z`).getUTCDay() !== 6) weekend = addDays(weekend, -1);
  return weekend;
}

/** Runs in the panel: empties the database, as before a first run. */
async function forgetEverything(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readwrite');
  await Promise.all(names.map((name) => settled(transaction.objectStore(name).clear())));
  database.close();
}

/** Every state, in an order in which each can be reached after the one before. */
export const panelStates: readonly PanelState[] = [
  { name: 'day', reach: async () => {} },
  {
    name: 'open-paper',
    reach: ({ panel }) => panel.locator('article h2 button').nth(1).dispatchEvent('click'),
  },
  ...openPaperStates,
  {
    name: 'saved-toast',
    reach: async ({ panel }) => {
      await panel.locator('article button[aria-pressed]').first().dispatchEvent('click');
      await expect(panel.getByText(/^Saved “/)).toBeVisible();
    },
  },
  { name: 'saved', reach: ({ panel }) => view(panel, 'saved') },
  { name: 'new', reach: ({ panel }) => view(panel, 'new') },
  {
    name: 'hidden',
    reach: async ({ panel }) => {
      await view(panel, 'day');
      await panel.locator('article h2 button').nth(2).dispatchEvent('click');
      await press(panel, 'Hide');
      await expect(panel.getByText(/^Hidden: “/)).toBeVisible();
      await press(panel, 'Show');
      await expect(panel.getByText('1 hidden paper shown')).toBeVisible();
    },
  },
  {
    name: 'selecting',
    reach: async ({ panel }) => {
      await view(panel, 'day');
      await panel.locator('article h2 button').nth(0).dispatchEvent('click');
      await press(panel, 'Select');
      await panel.getByRole('checkbox').nth(2).dispatchEvent('click');
      await expect(panel.getByText('2 selected')).toBeVisible();
    },
  },
  {
    name: 'filtered',
    reach: async ({ panel }) => {
      await view(panel, 'day');
      await press(panel, /^Has code/);
    },
  },
  {
    name: 'no-match',
    reach: async ({ panel }) => {
      await panel.getByRole('searchbox').fill('no such words');
      await shows(panel, 'no-match');
    },
  },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((age) => ({
    name: `odd-papers-${age}`,
    reach: async ({ panel, today }: Stage) => {
      if (await panel.getByRole('button', { name: 'Clear filters' }).first().isVisible()) {
        await press(panel, 'Clear filters');
      }
      const day = daysBack(today, age);
      await pick(panel, day);
      await expect(panel.locator(`[data-feed-day="${day}"]`)).toBeVisible();
      await expect(panel.locator('article').first()).toBeVisible();
    },
  })),
  {
    name: 'weekend',
    reach: async ({ panel, today }) => {
      await pick(panel, saturdayBefore(today));
      await shows(panel, 'weekend');
    },
  },
  {
    name: 'future',
    reach: async ({ panel, today }) => {
      await pick(panel, addDays(nextFeedDay(today), 7));
      await shows(panel, 'future');
    },
  },
  {
    name: 'help',
    reach: async ({ panel }) => {
      await press(panel, 'Today');
      await press(panel, 'More');
      await press(panel, 'Keyboard shortcuts');
      await expect(panel.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'compact',
    reach: async ({ panel }) => {
      await press(panel, 'Close');
      await changeSettings(panel, { density: 'compact' });
      await expect(panel.locator('article[data-density="compact"]').first()).toBeVisible();
    },
  },
  {
    name: 'high-contrast',
    reach: async ({ panel }) => {
      await changeSettings(panel, { density: 'comfortable', contrast: 'high' });
      await expect(panel.locator('html[data-contrast="high"]')).toBeVisible();
    },
  },
  {
    name: 'largest-text',
    reach: async ({ panel }) => {
      await panel.locator('article h2 button').nth(1).dispatchEvent('click');
      await changeSettings(panel, { contrast: 'system', textSize: 'largest' });
      await expect(panel.locator('html[data-text-size="largest"]')).toBeVisible();
    },
  },
  {
    name: 'offline',
    reach: async ({ panel, gate }) => {
      await changeSettings(panel, { textSize: 'medium' });
      gate.shut();
      await fresh(panel, 'offline');
    },
  },
  {
    name: 'not-fetched',
    reach: async ({ panel, today }) => {
      await pick(panel, daysBack(today, 30));
      await shows(panel, 'not-stored');
      await expect(panel.getByText('This day was not fetched')).toBeVisible();
      await expect(panel.getByText(/could not be reached/)).toBeVisible();
    },
  },
  {
    name: 'server-trouble',
    reach: async ({ panel, gate, hub }) => {
      await press(panel, 'Today');
      gate.open();
      hub.fault({ kind: 'status', status: 503 });
      await fresh(panel, 'server');
    },
  },
  {
    name: 'changed',
    reach: async ({ panel, hub }) => {
      hub.clearFaults();
      hub.fault({ kind: 'html' });
      await fresh(panel, 'changed');
    },
  },
  {
    name: 'limited',
    reach: async ({ panel, hub }) => {
      hub.clearFaults();
      hub.fault({ kind: 'status', status: 429, headers: { 'Retry-After': '240' } });
      await fresh(panel, 'limited');
    },
  },
  {
    name: 'everything-seen',
    reach: async ({ panel }) => {
      await view(panel, 'new');
      await expect(panel.locator('article').first()).toBeVisible();
      await press(panel, 'More');
      await press(panel, 'Mark this list as seen');
      await expect(panel.getByText(/marked seen/)).toBeVisible();
      await view(panel, 'day');
      await expect(panel.locator('article').first()).toBeVisible();
      await view(panel, 'new');
      await shows(panel, 'nothing-new');
    },
  },
  {
    name: 'catch-up',
    reach: async ({ panel }) => {
      await view(panel, 'day');
      await comeBack(panel);
      await expect(panel.getByText(/ that matter, mark the other /)).toBeVisible();
    },
  },
  {
    name: 'first-run-offline',
    reach: async ({ panel, hub, gate }) => {
      hub.clearFaults();
      gate.shut();
      await panel.evaluate(forgetEverything);
      await panel.reload();
      await shows(panel, 'first-run');
      await expect(panel.getByText('No papers yet')).toBeVisible();
      await expect(panel.getByText(/could not be reached/)).toBeVisible();
    },
  },
];
