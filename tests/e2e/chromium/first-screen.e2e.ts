import { onDemand } from '../../../scripts/on-demand.mjs';
import { expect, test } from '../harness/fixtures.ts';

/** Runs in the panel: the names of the scripts that it has loaded, without their hashes. */
function loadedScripts(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name.match(/\/chunks\/([\w-]+?)-[\w-]{8}\.js$/)?.[1])
    .filter((name) => name !== undefined);
}

test('opening the panel and going through its list loads nothing that only a wish should bring', async ({
  panel,
}) => {
  await expect(panel.locator('[data-freshness="fresh"]')).toBeVisible();
  const panelEntry = panel.locator('article').first();
  await panelEntry.focus();
  await panel.keyboard.press('j');
  await panel.keyboard.press('s');
  await expect(panel.getByText(/^Saved “/)).toBeVisible();
  const loaded = await panel.evaluate(loadedScripts);
  expect(loaded).toContain('follow-store');
  expect(loaded.filter((name) => onDemand.includes(name))).toEqual([]);
  await panel.keyboard.press('?');
  await expect(panel.getByRole('dialog')).toBeVisible();
  expect(await panel.evaluate(loadedScripts)).toContain('HelpSheet');
});
