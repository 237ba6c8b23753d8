import { expect } from '../expect.ts';
import { changeSettings } from '../settings-page.ts';
import { openCard, type PanelState, press } from './stage.ts';

/** What the settings make of the panel, and the sheet of keys. */
export const lookStates: readonly PanelState[] = [
  {
    name: 'help',
    caption: 'All keys, in groups',
    reach: async ({ panel }) => {
      await press(panel, 'Today');
      await press(panel, 'More');
      await press(panel, 'Keyboard shortcuts');
      await expect(panel.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'compact',
    caption: 'The compact list',
    reach: async ({ panel }) => {
      await press(panel, 'Close');
      await changeSettings(panel, { density: 'compact' });
      await expect(panel.locator('article[data-density="compact"]').first()).toBeVisible();
    },
  },
  {
    name: 'high-contrast',
    caption: 'High contrast',
    reach: async ({ panel }) => {
      await changeSettings(panel, { density: 'comfortable', contrast: 'high' });
      await expect(panel.locator('html[data-contrast="high"]')).toBeVisible();
    },
  },
  {
    name: 'largest-text',
    caption: 'The largest text',
    reach: async ({ panel }) => {
      await openCard(panel, panel.locator('article').nth(1));
      await changeSettings(panel, { contrast: 'system', textSize: 'largest' });
      await expect(panel.locator('html[data-text-size="largest"]')).toBeVisible();
    },
  },
];
