import { test, untilSettled } from '../harness/fixtures.ts';
import { tryNetworkShapes } from '../harness/try-network-shapes.ts';

test('whatever comes in the place of an answer costs nothing, is told, and is over with the next refresh', async ({
  panel,
  paperboy,
  hub,
  corpus,
  gate,
  today,
}) => {
  test.setTimeout(240_000);
  await untilSettled(paperboy);
  await tryNetworkShapes('chromium', {
    ...{ hub, corpus, gate, today },
    inPage: (body) => panel.evaluate(`(async () => { ${body} })()`),
  });
});
