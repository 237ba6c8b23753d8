import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { oldProfile } from '../harness/old-profile.ts';

test('where no worker starts at all, what is stored is read, marked and kept, and a refresh says that nobody answers', async ({
  gate,
}) => {
  const profile = await oldProfile();
  try {
    profile.install();
    const { folder: profileDir, extensionDir } = profile;
    const first = await launchChromium({ hubPort: gate.port, profileDir, extensionDir });
    await first.openPanel();
    await untilSettled(first);
    await first.close();
    // The browser has the script of before among its own.
    rmSync(join(profileDir, 'Default/Service Worker'), { recursive: true });
    writeFileSync(join(extensionDir, 'background.js'), 'throw new Error("broken");');

    await profile.visit(async (panel) => {
      await panel.locator('article[data-paper-id]').nth(3).waitFor();
      const save = panel.locator('article').first().locator('button[aria-pressed]').first();
      await save.click();
      await expect(save).toHaveAttribute('aria-pressed', 'true');
      await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
      // Three questions, three seconds each.
      await expect(
        panel.getByRole('status').filter({ hasText: 'The background worker does not answer' }),
      ).toBeVisible({ timeout: 20_000 });
      await panel.reload();
      await panel.locator('article[data-paper-id]').first().waitFor();
      await expect(panel.locator('article[data-state~="saved"]')).toHaveCount(1);
    });
  } finally {
    profile.remove();
  }
});
