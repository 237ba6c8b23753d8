import { expect, test } from '../harness/fixtures.ts';
import { breachPolicy } from '../harness/policy-breaches.ts';

test.use({
  expectedErrors: ['Content Security Policy', 'Content-Security-Policy', 'violates the'],
});

for (const page of ['sidepanel.html', 'options.html']) {
  test(`${page} runs no code but the package's own, and reaches no host but those that are named`, async ({
    paperboy,
    panel,
    hub,
  }) => {
    await panel.goto(`chrome-extension://${paperboy.extensionId}/${page}`);
    await panel.locator('#app > *').first().waitFor();
    const seen = await panel.evaluate(breachPolicy, 'spy.example');
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.filter(({ isStopped, done }) => !isStopped || done)).toEqual([]);
    expect(panel.url(), 'nothing leads away').toContain(page);
    expect(await panel.evaluate(() => getComputedStyle(document.body).marginTop)).not.toBe('77px');
    // Its own pages frame none of its own either, of which Chromium tells the console alone.
    await panel.evaluate(
      () =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = resolve;
          frame.src = '/options.html';
          document.body.append(frame);
        }),
    );
    const framed = panel.frames().slice(1);
    expect(framed.map((frame) => frame.url())).not.toContain(
      panel.url().replace(/[^/]*$/, 'options.html'),
    );
    expect(hub.requests.map(({ path }) => path)).not.toContain('/a.png');
  });
}
