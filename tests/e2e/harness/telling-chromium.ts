import type { Page } from '@playwright/test';
import { launchChromium, type PaperboyChromium } from './chromium.ts';
import { untilSettled } from './fixtures.ts';
import { allowOnce } from './once-allowed.ts';
import { openSettings, untilStored } from './settings-page.ts';

/** A browser whose user allows notifications, at any hour; `page` is the settings page. The caller closes it. */
export async function launchTelling(
  hubPort: number,
  profileDir: string,
  extensionDir?: string,
): Promise<{ paperboy: PaperboyChromium; page: Page }> {
  const options = { hubPort, profileDir, ...(extensionDir !== undefined && { extensionDir }) };
  const first = await launchChromium(options);
  await first.openPanel();
  await untilSettled(first);
  await first.close();
  allowOnce(profileDir, first.extensionId, 'notifications');

  const paperboy = await launchChromium(options);
  const page = await openSettings(await paperboy.openPanel());
  await page.getByRole('combobox', { name: 'Quiet from' }).selectOption('off');
  await untilStored(page, 'quietFrom', 'off');
  // The one question that allows it stands at the digest; its hour is past or not, nothing is new for it.
  const digest = page.getByRole('combobox', { name: /new papers in a notification/ });
  for (const hour of ['23', 'off']) {
    await digest.selectOption(hour);
    await untilStored(page, 'digest', hour);
  }
  return { paperboy, page };
}
