import { expect } from '../expect.ts';
import { openCard, type PanelState, press, scrollTo } from './stage.ts';

/** What can be asked for in an open card; reached with the second card of today open. */
export const openPaperStates: readonly PanelState[] = [
  {
    name: 'open-paper-everything',
    caption:
      'An open paper with everything that there is, comments and linked repositories asked for',
    reach: async ({ panel, hub, today }) => {
      const odd = hub.corpus
        .day(today)
        .find(({ paper, numComments }) => paper.id.endsWith('7') && Number(numComments) > 0);
      const paper = await openCard(
        panel,
        panel.locator(`article[data-paper-id="${odd?.paper.id}"]`),
      );
      await paper.getByRole('button', { name: /comment/ }).dispatchEvent('click');
      await paper.getByRole('button', { name: 'Models, datasets, Spaces' }).dispatchEvent('click');
      await expect(paper.getByRole('region')).toHaveCount(2);
      await scrollTo(paper.getByRole('list', { name: 'Links' }));
    },
  },
  {
    name: 'comments',
    caption: 'Comments as plain text, with a reply and a hidden one',
    reach: ({ panel }) => scrollTo(panel.getByRole('region', { name: 'Comments' })),
  },
  {
    name: 'linked',
    caption: 'Models, datasets and Spaces that refer to the paper',
    reach: ({ panel }) => scrollTo(panel.getByRole('region', { name: 'Models, datasets, Spaces' })),
  },
  {
    name: 'comments-unknown',
    caption: 'The Hub does not know the paper that was asked about',
    reach: async ({ panel, hub }) => {
      hub.fault({ kind: 'status', status: 404 }, { times: 1 });
      const paper = await openCard(panel, panel.locator('article').nth(1));
      await paper.getByRole('button', { name: 'Models, datasets, Spaces' }).dispatchEvent('click');
      await expect(paper.getByText('The Hub does not know this paper.')).toBeVisible();
      await scrollTo(paper.getByRole('list', { name: 'Links' }));
    },
  },
  {
    name: 'keyword',
    caption: 'The papers that share a keyword',
    reach: async ({ panel }) => {
      const paper = await openCard(panel, panel.locator('article').nth(1));
      const keywords = paper.getByRole('list', { name: 'Keywords' });
      await keywords.getByRole('button').first().dispatchEvent('click');
      await expect(panel.getByRole('button', { name: /^Keyword: / })).toBeVisible();
    },
  },
  {
    name: 'copied',
    caption: 'A citation was copied',
    reach: async ({ panel }) => {
      await press(panel, 'Clear');
      await panel.context().grantPermissions(['clipboard-write']);
      const paper = await openCard(panel, panel.locator('article').nth(1));
      await paper.getByRole('button', { name: 'Cite' }).dispatchEvent('click');
      await paper.getByRole('button', { name: 'BibTeX entry' }).dispatchEvent('click');
      await expect(panel.getByText('Copied')).toBeVisible();
    },
  },
];
