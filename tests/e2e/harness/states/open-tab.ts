import { changeSetting } from '../change-setting.ts';
import { expect } from '../expect.ts';
import { openBeside } from '../tab-beside.ts';
import type { PanelState } from './stage.ts';

/** The paper of the tab beside the panel. */
export const openTabStates: readonly PanelState[] = [
  {
    name: 'open-tab',
    caption: 'The paper of the open tab, and whether it is saved',
    reach: async ({ panel }) => {
      const url = panel.url();
      const id = await panel.locator('article').nth(2).getAttribute('data-paper-id');
      await panel.goto(url.replace(/sidepanel\.html.*$/, 'icon/16.png'));
      await panel.evaluate(changeSetting, { tabPaper: true });
      await panel.goto(url);
      await panel.locator('article').first().waitFor();
      await openBeside(panel.context(), `https://huggingface.co/papers/${id}`);
      await expect(panel.locator('[data-tab-paper] button')).toHaveCount(2);
    },
  },
  {
    name: 'open-tab-saved',
    caption: 'The open tab’s paper was saved',
    reach: async ({ panel }) => {
      await panel.locator('[data-tab-paper] [aria-pressed]').dispatchEvent('click');
      await expect(panel.locator('[data-tab-paper] [data-saved="true"]')).toBeVisible();
    },
  },
  {
    name: 'open-tab-unknown',
    caption: 'The open tab’s paper was never in the feed',
    reach: async ({ panel }) => {
      await openBeside(panel.context(), 'https://huggingface.co/papers/1706.03762');
      await expect(panel.locator('[data-tab-paper="1706.03762"]')).toBeVisible();
    },
  },
];
