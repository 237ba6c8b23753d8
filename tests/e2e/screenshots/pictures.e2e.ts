import { expect } from '../harness/fixtures.ts';
import { card, open, settle, test } from '../harness/papers-with-figures.ts';
import { draw } from './draw.ts';
import { themes, widths } from './gallery.ts';

for (const theme of themes) {
  for (const width of widths) {
    test(`draws papers with pictures, ${width} px, ${theme}`, async ({ panel }) => {
      await panel.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await panel.setViewportSize({ width, height: 720 });
      await settle(panel, { density: 'figures', avatars: true });
      await expect(card(panel, 0).locator('figure img')).toBeVisible();
      await draw(panel, 'pictures-list', width, theme);
      await settle(panel, { density: 'comfortable', figures: true });
      await open(panel, 0);
      const figure = panel.locator('figure').first();
      await figure.evaluate((element) => element.scrollIntoView());
      await expect(figure.locator('img')).toBeVisible();
      await draw(panel, 'pictures-open', width, theme);
      await settle(panel, { figures: false });
      await open(panel, 0);
      const offer = panel.getByRole('button', { name: /^Show \d+ figures/ });
      await offer.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await draw(panel, 'pictures-offered', width, theme);
    });
  }
}
