import { tryNetworkShapes } from '../harness/try-network-shapes.ts';
import { expect, openPanel, test } from './fixtures.ts';

test('whatever comes in the place of an answer costs nothing, is told, and is over with the next refresh', async ({
  firefox,
  hub,
  corpus,
  gate,
  today,
}) => {
  test.setTimeout(240_000);
  await openPanel(firefox);
  await expect.poll(async () => (await firefox.rows('days')).length).toBeGreaterThan(8);
  await tryNetworkShapes('firefox', {
    ...{ hub, corpus, gate, today },
    inPage: (body) => firefox.inPage(body),
  });
});
