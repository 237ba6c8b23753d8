import { expect, type Page } from '@playwright/test';
import type { FeedDay } from '../../../papers/feed-day.ts';
import type { Hub } from '../../hub/hub.ts';

interface Stage {
  panel: Page;
  hub: Hub;
  today: FeedDay;
}

/** What can be asked for in an open card; reached with the second card of today open. */
export const openPaperStates: readonly { name: string; reach: (stage: Stage) => Promise<void> }[] =
  [
    {
      name: 'open-paper-everything',
      reach: async ({ panel, hub, today }) => {
        const odd = hub.corpus
          .day(today)
          .find(({ paper, numComments }) => paper.id.endsWith('7') && Number(numComments) > 0);
        const card = panel.locator(`article[data-paper-id="${odd?.paper.id}"]`);
        await card.locator('h2 button').dispatchEvent('click');
        await card.getByRole('button', { name: /comment/ }).dispatchEvent('click');
        await card.getByRole('button', { name: 'Models, datasets, Spaces' }).dispatchEvent('click');
        await expect(card.getByRole('region')).toHaveCount(2);
        const links = card.getByRole('list', { name: 'Links' });
        await links.evaluate((element) => element.scrollIntoView());
      },
    },
    {
      name: 'comments',
      reach: async ({ panel }) => {
        const part = panel.getByRole('region', { name: 'Comments' });
        await part.evaluate((element) => element.scrollIntoView());
      },
    },
    {
      name: 'linked',
      reach: async ({ panel }) => {
        const part = panel.getByRole('region', { name: 'Models, datasets, Spaces' });
        await part.evaluate((element) => element.scrollIntoView());
      },
    },
    {
      name: 'comments-unknown',
      reach: async ({ panel, hub }) => {
        hub.fault({ kind: 'status', status: 404 }, { times: 1 });
        const card = panel.locator('article').nth(1);
        await card.getByRole('button', { name: 'Models, datasets, Spaces' }).dispatchEvent('click');
        await expect(card.getByText('The Hub does not know this paper.')).toBeVisible();
        const links = card.getByRole('list', { name: 'Links' });
        await links.evaluate((element) => element.scrollIntoView());
      },
    },
    {
      name: 'keyword',
      reach: async ({ panel }) => {
        const keywords = panel.locator('article').nth(1).getByRole('list', { name: 'Keywords' });
        await keywords.getByRole('button').first().dispatchEvent('click');
        await expect(panel.getByRole('button', { name: 'Take this keyword off' })).toBeVisible();
      },
    },
    {
      name: 'copied',
      reach: async ({ panel }) => {
        await panel.getByRole('button', { name: 'Clear filters' }).first().dispatchEvent('click');
        await panel.context().grantPermissions(['clipboard-write']);
        await panel
          .locator('article')
          .nth(1)
          .getByRole('button', { name: 'Copy citation' })
          .dispatchEvent('click');
        await expect(panel.getByText('Copied')).toBeVisible();
      },
    },
  ];
