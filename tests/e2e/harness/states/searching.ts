import type { Page } from '@playwright/test';
import { expect } from '../expect.ts';
import { openCard, type PanelState, press, scrollTo, scrollToEnd, shows, view } from './stage.ts';

/** As long as a name may be. */
const longName = 'Language models that people can run, with code and upvotes';

const searchField = (panel: Page) => panel.getByRole('searchbox');

/** Writes a query and leaves the field, so that nothing is offered any more. */
async function ask(panel: Page, query: string): Promise<void> {
  await searchField(panel).fill(query);
  await searchField(panel).blur();
}

/** Opens the menu of a chip, which the reader has scrolled to. */
async function openFacet(panel: Page, field: string): Promise<void> {
  const chip = panel.locator(`[data-chip="${field}"]`);
  await chip.evaluate((element) => element.scrollIntoView({ inline: 'nearest' }));
  await chip.dispatchEvent('click');
  await expect(panel.locator(`#facet-${field} button`).first()).toBeVisible();
}

/** Narrowing a list and searching all papers, from today on. */
export const searchingStates: readonly PanelState[] = [
  {
    name: 'narrowed',
    caption: 'A list that is narrowed, with a part of the query that cannot be read',
    reach: async ({ panel }) => {
      await ask(panel, 'model titel:lamp');
      await expect(panel.locator('search mark')).toHaveText('titel:lamp');
      await expect(panel.locator('article mark').first()).toBeVisible();
    },
  },
  {
    name: 'offers',
    caption: 'What can be written at the caret',
    reach: async ({ panel }) => {
      await searchField(panel).focus();
      await searchField(panel).fill('model is:');
      await expect(panel.getByRole('option').nth(2)).toBeVisible();
      await searchField(panel).press('ArrowDown');
      await expect(panel.getByRole('option', { selected: true })).toBeVisible();
    },
  },
  {
    name: 'facet-organisation',
    caption: 'The organisations of the list, with how many papers each would leave',
    reach: async ({ panel }) => {
      await ask(panel, '');
      await openFacet(panel, 'org');
    },
  },
  {
    name: 'facet-upvotes',
    caption: 'How the upvotes of the list are spread',
    reach: async ({ panel }) => {
      await press(panel, /^Code/);
      await openFacet(panel, 'up');
    },
  },
  {
    name: 'search-start',
    caption: 'Where a search of all papers begins',
    reach: async ({ panel }) => {
      await panel.locator('#facet-up').evaluate((menu: HTMLElement) => menu.hidePopover());
      await searchField(panel).press('Enter');
      await expect(panel.locator('[data-view="search"][aria-current]')).toBeVisible();
      await expect(panel.locator('article').first()).toBeVisible();
      await ask(panel, '');
      await shows(panel, 'search-start');
      await expect(panel.getByText(/papers can be searched/)).toBeVisible();
    },
  },
  {
    name: 'search-found',
    caption: 'What all stored papers have of the words, which are marked',
    reach: async ({ panel }) => {
      await ask(panel, 'sparse model');
      await expect(panel.locator('article mark').first()).toBeVisible();
    },
  },
  {
    name: 'search-corrected',
    caption: 'A word that no paper has, and the one that was looked for',
    reach: async ({ panel }) => {
      await ask(panel, 'langauge ');
      await expect(panel.getByText(/^No paper has “langauge”/)).toBeVisible();
    },
  },
  {
    name: 'nothing-found',
    caption: 'No stored paper has it; the Hub’s own search is offered',
    reach: async ({ panel }) => {
      await ask(panel, '"no such words" has:code up:>5000 ');
      await shows(panel, 'nothing-found');
      await expect(panel.getByRole('button', { name: /^Ask the Hub/ })).toBeVisible();
    },
  },
  {
    name: 'history',
    caption: 'Papers from further back are being fetched, and wait',
    reach: async ({ panel, hub }) => {
      hub.fault({ kind: 'delay', ms: 20_000 });
      await press(panel, '3 months');
      await press(panel, 'Pause');
      await expect(panel.getByText('Paused.')).toBeVisible();
      await scrollTo(panel.locator('[data-history]'));
    },
  },
  {
    name: 'hub-found',
    caption: 'What the Hub’s own search has found beside it',
    reach: async ({ panel, hub }) => {
      hub.clearFaults();
      await ask(panel, 'sparse');
      await expect(panel.locator('article').first()).toBeVisible();
      await press(panel, /^Ask the Hub/);
      await expect(panel.locator('[data-hub-search="found"]')).toBeVisible();
      await scrollToEnd(panel);
    },
  },
  {
    name: 'hub-limited',
    caption: 'The Hub’s own search asks for patience',
    reach: async ({ panel, hub }) => {
      const path = '/api/papers/search';
      hub.fault(
        { kind: 'status', status: 429, headers: { 'Retry-After': '240' } },
        { path, times: 1 },
      );
      await ask(panel, 'language up:>40');
      await press(panel, /^Ask the Hub/);
      await expect(panel.locator('[data-hub-search="failed"]')).toBeVisible();
      await scrollTo(panel.locator('[data-hub-search]'));
    },
  },
  {
    name: 'keep-view',
    caption: 'What is asked for becomes a view of one’s own',
    reach: async ({ panel }) => {
      await ask(panel, 'model has:code up:>5');
      await press(panel, 'Keep as view');
      await panel.getByRole('dialog').getByLabel('Name').fill(longName);
    },
  },
  {
    name: 'own-view',
    caption: 'A view of one’s own, which has a long name',
    reach: async ({ panel }) => {
      await press(panel, 'Done');
      await expect(panel.locator('[data-own-view][aria-current]')).toBeVisible();
      await expect(panel.locator('article').first()).toBeVisible();
    },
  },
  {
    name: 'edit-view',
    caption: 'Everything that a view of one’s own has',
    reach: async ({ panel }) => {
      await press(panel, 'Edit view');
      await expect(panel.getByRole('dialog').getByLabel('Name')).toHaveValue(longName);
    },
  },
  {
    name: 'mute-menu',
    caption: 'What can be muted of a paper',
    reach: async ({ panel }) => {
      await press(panel, 'Remove');
      await view(panel, 'day');
      const paper = await openCard(panel, panel.locator('article').first());
      const opens = paper.getByRole('button', { name: 'Mute …' });
      await opens.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await opens.dispatchEvent('click');
      await expect(paper.getByRole('dialog').getByRole('button').first()).toBeVisible();
    },
  },
  {
    name: 'muted',
    caption: 'What was just muted, with the way back',
    reach: async ({ panel }) => {
      const menu = panel.getByRole('dialog', { name: 'Mute …' });
      await menu.getByRole('button').first().dispatchEvent('click');
      const line = panel.getByText(/\d+ muted/);
      await expect(line).toBeVisible();
      await expect(panel.getByText(/^Muted: /)).toBeVisible();
      await scrollToEnd(panel);
    },
  },
  {
    name: 'mutes',
    caption: 'Everything that is muted, each with the way back',
    reach: async ({ panel }) => {
      await press(panel, 'Muted');
      await expect(panel.getByRole('dialog', { name: 'Muted' })).toBeVisible();
    },
  },
  {
    name: 'no-mutes',
    caption: 'Nothing is muted',
    reach: async ({ panel }) => {
      await press(panel, /^Mute “.*” no longer$/);
      await expect(panel.getByText(/^Nothing is muted/)).toBeVisible();
    },
  },
];
