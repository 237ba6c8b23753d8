import { addDays, nextFeedDay } from '../../../../papers/feed-day.ts';
import { expect } from '../expect.ts';
import { openPaperStates } from './open-paper.ts';
import {
  daysBack,
  openCard,
  type PanelState,
  pick,
  press,
  type Stage,
  saturdayBefore,
  shows,
  view,
} from './stage.ts';

/** What is met while reading, from today on. */
export const readingStates: readonly PanelState[] = [
  { name: 'day', caption: 'Today’s papers', reach: async () => {} },
  {
    name: 'open-paper',
    caption: 'A paper opened in place, or beside the list where there is room',
    reach: async ({ panel }) => {
      await openCard(panel, panel.locator('article').nth(1));
    },
  },
  ...openPaperStates,
  {
    name: 'nothing-saved',
    caption: 'Nothing was saved yet',
    reach: async ({ panel }) => {
      await view(panel, 'saved');
      await shows(panel, 'nothing-saved');
    },
  },
  {
    name: 'saved-toast',
    caption: 'A paper was just saved, and undo is offered',
    reach: async ({ panel }) => {
      await view(panel, 'day');
      await panel.locator('article button[aria-pressed]').first().dispatchEvent('click');
      await expect(panel.getByText(/^Saved “/)).toBeVisible();
    },
  },
  {
    name: 'saved',
    caption: 'What was saved',
    reach: async ({ panel }) => {
      await press(panel, 'Dismiss');
      await view(panel, 'saved');
      await expect(panel.locator('article')).toHaveCount(1);
    },
  },
  { name: 'new', caption: 'Everything new, of any day', reach: ({ panel }) => view(panel, 'new') },
  {
    name: 'week',
    caption: 'A week, made of its feed days',
    reach: async ({ panel }) => {
      await view(panel, 'week');
      await expect(panel.locator('[data-period]')).toBeVisible();
    },
  },
  {
    name: 'month',
    caption: 'A month, drawn near the window alone',
    reach: async ({ panel }) => {
      await view(panel, 'month');
      await expect(panel.locator('[data-period]')).toBeVisible();
      await expect(panel.locator('[data-block]').first()).toBeAttached();
    },
  },
  {
    name: 'trending',
    caption: 'What is trending, in the Hub’s order',
    reach: async ({ panel }) => {
      await view(panel, 'trending');
      await expect(panel.locator('[data-freshness]')).toContainText('as of');
      await expect(panel.locator('article').first()).toBeVisible();
    },
  },
  {
    name: 'hidden',
    caption: 'A hidden paper, asked to show itself again',
    reach: async ({ panel }) => {
      await view(panel, 'day');
      await expect(panel.locator('[data-feed-day]')).toBeVisible();
      const paper = await openCard(panel, panel.locator('article').nth(2));
      await paper.getByRole('button', { name: 'Hide' }).dispatchEvent('click');
      await expect(panel.getByText(/^Hidden: “/)).toBeVisible();
      await press(panel, 'Show');
      await expect(panel.getByText('1 hidden paper shown')).toBeVisible();
    },
  },
  {
    name: 'selecting',
    caption: 'Two papers selected',
    reach: async ({ panel }) => {
      await press(panel, 'Dismiss');
      const paper = await openCard(panel, panel.locator('article').nth(0));
      await paper.getByRole('button', { name: 'Select' }).dispatchEvent('click');
      await panel.getByRole('checkbox').nth(2).dispatchEvent('click');
      await expect(panel.getByText('2 selected')).toBeVisible();
    },
  },
  {
    name: 'filtered',
    caption: 'Only papers with code',
    reach: async ({ panel }) => {
      await view(panel, 'day');
      await press(panel, /^Code/);
    },
  },
  {
    name: 'no-match',
    caption: 'No paper matches',
    reach: async ({ panel }) => {
      await panel.getByRole('searchbox').fill('no such words');
      await shows(panel, 'no-match');
    },
  },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((age) => ({
    name: `odd-papers-${age}`,
    caption: `Odd papers, ${age}: long titles, thousands of authors, broken text, missing fields`,
    reach: async ({ panel, today }: Stage) => {
      if (await panel.getByRole('button', { name: 'Clear' }).first().isVisible()) {
        await press(panel, 'Clear');
      }
      const day = daysBack(today, age);
      await pick(panel, day);
      await expect(panel.locator(`[data-feed-day="${day}"]`)).toBeVisible();
      await expect(panel.locator('article').first()).toBeVisible();
    },
  })),
  {
    name: 'weekend',
    caption: 'A Saturday',
    reach: async ({ panel, today }) => {
      await pick(panel, saturdayBefore(today));
      await shows(panel, 'weekend');
    },
  },
  {
    name: 'future',
    caption: 'A day that has not begun',
    reach: async ({ panel, today }) => {
      await pick(panel, addDays(nextFeedDay(today), 7));
      await shows(panel, 'future');
    },
  },
  {
    name: 'before-feed',
    caption: 'A day before there were Daily Papers',
    reach: async ({ panel }) => {
      await pick(panel, '2023-03-01');
      await shows(panel, 'before-feed');
    },
  },
];
