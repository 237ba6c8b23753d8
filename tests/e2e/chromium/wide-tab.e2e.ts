import { accessibilityFaults } from '../harness/accessibility-faults.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';

test.use({ browserSettings: { width: 1200, height: 800 } });

test('a tab has the list and the open paper side by side; the keys stay in the list', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  const [first = '', second = ''] = await cardIds(panel);
  const card = (id: string) => panel.locator(`article[data-paper-id="${id}"]`);
  const pane = panel.getByRole('complementary', { name: 'Open paper' });
  await expect(pane).toHaveText('Choose a paper to read it here.');

  await panel.keyboard.press('j');
  await panel.keyboard.press('o');
  await expect(pane.getByRole('link', { name: 'PDF' })).toHaveAttribute(
    'href',
    `https://arxiv.org/pdf/${first}`,
  );
  await expect(card(first)).toBeFocused();
  await expect(card(first).getByRole('link', { name: 'PDF' })).toHaveCount(0);
  await expect(card(first)).toHaveAttribute('data-state', /read/);

  await panel.keyboard.press('j');
  await panel.keyboard.press('o');
  await expect(pane.getByRole('link', { name: 'PDF' })).toHaveAttribute(
    'href',
    `https://arxiv.org/pdf/${second}`,
  );
  await expect(card(second)).toBeFocused();

  const [list, reader] = await Promise.all([card(first).boundingBox(), pane.boundingBox()]);
  expect(list?.width).toBe(420);
  expect(reader?.x).toBe(420);
  expect(await accessibilityFaults(panel)).toEqual([]);

  await panel.keyboard.press('o');
  await expect(pane).toHaveText('Choose a paper to read it here.');
  await panel.keyboard.press('o');
  await panel.setViewportSize({ width: 480, height: 800 });
  await expect(pane).toHaveCount(0);
  await expect(card(second).getByRole('link', { name: 'PDF' })).toBeVisible();
});

test('a title dragged into a page arrives as a link, and a click still opens the paper', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  const [first = ''] = await cardIds(panel);
  const title = panel.locator(`article[data-paper-id="${first}"] h2`);
  // A field of the same page is as good a place as any other to drop it.
  const dropped = panel.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const place = document.body;
        place.addEventListener('dragover', (event) => event.preventDefault());
        place.addEventListener('drop', (event) => {
          event.preventDefault();
          resolve(
            ['text/uri-list', 'text/plain'].map((type) => event.dataTransfer?.getData(type) ?? ''),
          );
        });
      }),
  );
  await title.dragTo(panel.getByRole('complementary'));
  expect(await dropped).toEqual([
    `https://arxiv.org/abs/${first}`,
    await title.locator('bdi').innerText(),
  ]);
  await expect(panel.locator('article[data-state~="read"]')).toHaveCount(0);
  await title.click();
  await expect(panel.locator('article[data-state~="read"]')).toHaveCount(1);
});
