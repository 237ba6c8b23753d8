import { dockedPanel, isDocked, pressToolbarAction } from '../harness/docked-panel.ts';
import { expect, test } from '../harness/fixtures.ts';

test('the toolbar action opens the docked panel on today’s papers, and closes it again', async ({
  paperboy,
  corpus,
  today,
}) => {
  await pressToolbarAction(paperboy);
  const panel = await dockedPanel(paperboy);
  const count = corpus.day(today).length;
  await expect
    .poll(() =>
      panel.evaluate<number>('document.querySelectorAll("article[data-paper-id]").length'),
    )
    .toBe(count);
  expect(await panel.evaluate('document.querySelector("[data-feed-day]").dataset.feedDay')).toBe(
    today,
  );
  expect(await panel.evaluate<number>('innerWidth')).toBeLessThan(400);

  await pressToolbarAction(paperboy);
  await expect.poll(() => isDocked(paperboy)).toBe(false);
});
