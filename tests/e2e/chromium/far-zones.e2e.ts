import { launchChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';

for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'America/St_Johns']) {
  test(`where the user’s clock is that of ${zone}, the day on show is the feed’s, and no later one is asked for`, async ({
    gate,
    hub,
    corpus,
    today,
  }) => {
    const paperboy = await launchChromium({ hubPort: gate.port, env: { TZ: zone } });
    const panel = await paperboy.openPanel();
    await panel.locator('main').press('2');
    const resolved = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect([zone, 'Etc/GMT+12']).toContain(await panel.evaluate(resolved));
    await expect(panel.locator(`[data-feed-day="${today}"]`)).toBeVisible();
    await expect(panel.locator('article')).toHaveCount(corpus.day(today).length);
    await untilSettled(paperboy);
    const later = hub.requests.filter(({ query }) => (query.date ?? '') > today);
    expect(later.length).toBeLessThanOrEqual(1);
    expect((await paperboy.badge()).text).not.toBe('');
    await paperboy.close();
  });
}
