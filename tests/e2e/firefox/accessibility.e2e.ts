import { addDays, nextFeedDay } from '../../../papers/feed-day.ts';
import { saturdayBefore } from '../harness/states/stage.ts';
import { count, expect, faults, openPanel, test } from './fixtures.ts';
import { firefoxLooks, firefoxStates, hands } from './states.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`no state has an accessibility violation, ${theme}`, async ({
    firefox,
    hub,
    gate,
    today,
  }) => {
    test.setTimeout(180_000);
    await firefox.inBrowser('window.resizeTo(480, 900);');
    await openPanel(firefox);
    await expect.poll(() => firefox.inPage<number>('return innerWidth;')).toBeLessThan(600);
    await expect.poll(async () => (await firefox.rows('days')).length).toBeGreaterThan(8);
    const found: string[] = [];
    const look = async (name: string, selector: string) => {
      await expect.poll(() => count(firefox, selector), { message: name }).toBeGreaterThan(0);
      for (const fault of await faults(firefox)) found.push(`${name}: ${fault}`);
    };
    for (const [name, values, seen] of [
      ...firefoxLooks,
      ['plain', { textSize: 'medium' }, 'article'],
    ] as const) {
      await firefox.inPage(`${hands} await settings(args[0]);`, { ...values, theme });
      await openPanel(firefox);
      await look(name, seen);
    }
    await expect.poll(() => count(firefox, `html[data-theme="${theme}"]`)).toBe(1);
    const days = { weekend: saturdayBefore(today), future: addDays(nextFeedDay(today), 7) };
    for (const { name, before, act, seen } of firefoxStates(days)) {
      before?.({ hub, gate });
      await firefox.inPage(`${hands} ${act}`);
      await look(name, seen);
    }
    expect(found).toEqual([]);
  });
}
