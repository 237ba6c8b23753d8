import { expect } from '../expect.ts';
import { openCard, type PanelState, press, scrollTo, view } from './stage.ts';

const note =
  '## Against the lantern draft\n\n**Compare** the oil budgets; see [the notes](https://lamp.example/a).\n\n- [x] read\n- [ ] run `lamp --dim`\n\n> Ten rebuilds, and *no* drift.';
const longTag = 'a tag with a rather long name that says everything there is to say';

/** What the reader makes of the papers that they keep. */
export const keepingStates: readonly PanelState[] = [
  {
    name: 'kept-paper',
    caption: 'A saved paper with its status, tags and a note',
    reach: async ({ panel }) => {
      const card = panel.locator('article').first();
      await card.getByRole('button', { name: 'Save', exact: true }).dispatchEvent('click');
      const paper = await openCard(panel, card);
      await paper.getByRole('button', { name: 'Reading' }).dispatchEvent('click');
      await paper.getByRole('button', { name: 'Add tags' }).dispatchEvent('click');
      for (const tag of ['drafting', 'to compare', 'ökonomie', longTag]) {
        await paper.getByLabel('Add a tag').fill(tag);
        await paper.getByLabel('Add a tag').press('Enter');
        await expect(paper.getByRole('list', { name: 'Tags' }).getByText(tag)).toBeVisible();
      }
      await paper.getByRole('button', { name: 'Add a note' }).dispatchEvent('click');
      await paper.getByRole('textbox', { name: 'Note' }).fill(note);
      await paper.getByRole('textbox', { name: 'Note' }).press('Escape');
      await expect(paper.getByRole('button', { name: 'Edit the note' })).toBeVisible();
      await scrollTo(paper.getByRole('group', { name: 'Your status, tags and note' }));
    },
  },
  {
    name: 'writing-note',
    caption: 'The note is being written',
    reach: async ({ panel }) => {
      await press(panel, 'Edit the note');
      await expect(panel.getByRole('textbox', { name: 'Note' })).toBeVisible();
    },
  },
  {
    name: 'library',
    caption: 'The saved papers, with what was made of them',
    reach: async ({ panel }) => {
      await panel.getByRole('textbox', { name: 'Note' }).press('Escape');
      for (const at of [1, 2]) {
        const save = panel
          .locator('article')
          .nth(at)
          .getByRole('button', { name: 'Save', exact: true });
        await save.dispatchEvent('click');
      }
      await view(panel, 'saved');
      await expect(panel.locator('article')).toHaveCount(3);
    },
  },
  {
    name: 'tags-sheet',
    caption: 'All tags, one of which is renamed into another',
    reach: async ({ panel }) => {
      await panel.getByRole('button', { name: 'Tags' }).first().click();
      await press(panel, 'Edit tags …');
      await press(panel, 'Rename the tag “drafting”');
      await panel.getByRole('textbox', { name: /^Rename/ }).fill('To Compare');
    },
  },
  {
    name: 'export-sheet',
    caption: 'Papers are to be exported',
    reach: async ({ panel }) => {
      await press(panel, 'Close');
      await expect(panel.locator('dialog')).toHaveCount(0);
      await press(panel, 'Export …');
      await expect(panel.getByRole('dialog', { name: 'Export papers' })).toBeVisible();
    },
  },
  {
    name: 'bulk-sheet',
    caption: 'Selected papers get a status and tags',
    reach: async ({ panel }) => {
      await press(panel, 'Cancel');
      await expect(panel.locator('dialog')).toHaveCount(0);
      const card = panel.locator('article').first();
      const paper = await openCard(panel, card);
      await paper.getByRole('button', { name: 'Select', exact: true }).dispatchEvent('click');
      await press(panel, 'More …');
      await expect(panel.getByRole('dialog', { name: '1 selected paper' })).toBeVisible();
    },
  },
  {
    name: 'zotero-refused',
    caption: 'Papers were to be saved to Zotero, which the reader did not allow',
    reach: async ({ panel }) => {
      await press(panel, 'Close');
      await expect(panel.locator('dialog')).toHaveCount(0);
      // No screen is there to answer the browser's own question on.
      await panel.evaluate(() => {
        Object.assign(chrome.permissions, { request: async () => false });
      });
      await press(panel, 'Save to Zotero');
      await expect(panel.getByRole('button', { name: 'Try again' })).toBeVisible();
    },
  },
];
