import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { hostileKinds, hostileStrings } from '../../fixtures/hostile/strings.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { test as base, expect, untilSettled } from '../harness/fixtures.ts';
import {
  hostileDay,
  hostileGroups,
  hostileLibrary,
  papersWithComments,
} from '../harness/hostile-day.ts';
import { previewFile } from '../harness/import-page.ts';
import { watchTasks } from '../harness/long-tasks.ts';
import { keepWatch, lookAround } from '../harness/look-around.ts';
import { openSettings } from '../harness/settings-page.ts';
import { showView } from '../harness/show-view.ts';

const test = base.extend({
  corpus: async ({ today }, use) => {
    const corpus = syntheticCorpus({ latest: today, days: 3 });
    corpus.setDay(today, hostileDay(today));
    await use(corpus);
  },
});

/**
 * A bomb takes seconds. The longest task takes 126 ms where nothing else runs; two browsers on two cores stretch a thread's
 * own time by more than half.
 */
const longMs = 300;

/** What ran or was stopped in any page; nothing, where all is well. */
async function struckIn(pages: readonly Page[]): Promise<string[]> {
  const all = pages.map((page) =>
    page.evaluate(() => {
      const { struck, policyStopped = [] } = globalThis as {
        struck?: unknown;
        policyStopped?: string[];
      };
      return [...policyStopped, ...(struck === undefined ? [] : ['executed'])];
    }),
  );
  return (await Promise.all(all)).flat();
}

test('papers of hostile texts are read, searched, kept and imported as texts, and nothing of them runs', async ({
  paperboy,
  hub,
  today,
}, info) => {
  test.setTimeout(90_000);
  const { context } = paperboy;
  await context.addCookies([
    {
      name: 'token',
      value: 'lamp',
      domain: 'huggingface.co',
      path: '/',
      secure: true,
      sameSite: 'None',
    },
  ]);
  await context.addInitScript(keepWatch);
  const foreign: string[] = [];
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const isOurs = ['chrome-extension:', 'blob:', 'data:'].includes(protocol);
    if (!isOurs && host !== 'huggingface.co') foreign.push(request.url());
  });
  const panel = await paperboy.openPanel();
  await panel.locator('article[data-paper-id]').first().waitFor();
  await untilSettled(paperboy);
  await panel.reload();
  await panel.locator('article[data-paper-id]').first().waitFor();
  expect((await paperboy.rows('papers', panel)).length).toBeGreaterThan(hostileGroups.length);

  const { length: papers } = hostileGroups;
  const amiss = { unsafe: [], unruly: [] };
  const read = await watchTasks(context, () => panel.evaluate(lookAround, papers));
  expect(read.result).toEqual({ ...amiss, papers, talked: papersWithComments });
  expect(read.tasks.long.filter((ms) => ms > longMs)).toEqual([]);

  const search = panel.getByRole('searchbox');
  const queries = Object.values(hostileKinds).flatMap((texts) =>
    texts.filter((_, index) => index % 9 === 0),
  );
  const asked = await watchTasks(context, async () => {
    for (const query of [...queries, ...(hostileKinds.slow ?? [])]) await search.fill(query);
    await search.fill('lamp');
    await expect(panel.locator('article mark').first()).toBeVisible();
    return panel.evaluate(lookAround, 20);
  });
  expect(asked.result).toEqual({ ...amiss, papers: 20, talked: expect.any(Number) });
  expect(asked.tasks.long.filter((ms) => ms > longMs)).toEqual([]);
  await search.fill('');

  const path = info.outputPath('library.json');
  writeFileSync(path, hostileLibrary(today));
  const settings = await openSettings(panel);
  await previewFile(settings, path);
  await settings
    .getByText('papers are changed')
    .or(settings.getByText('papers are added'))
    .first()
    .click();
  await settings.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(settings.locator('[data-done]')).toBeVisible();
  await panel.bringToFront();
  await showView(panel, 'saved');
  await expect(panel.locator('article[data-state~="saved"]').first()).toBeVisible();
  const kept = await watchTasks(context, () => panel.evaluate(lookAround, 60));
  expect(kept.result).toEqual({ ...amiss, papers: 60, talked: expect.any(Number) });
  expect(kept.tasks.long.filter((ms) => ms > longMs)).toEqual([]);

  expect(await struckIn([panel, settings])).toEqual([]);
  expect(foreign).toEqual([]);
  expect(hub.requests.filter(({ headers }) => headers.cookie)).toEqual([]);
  console.log(
    `hostile content: ${hostileStrings.length} strings × ${papers} papers drawn closed and open, ${queries.length} queries, 60 kept; executed=0 unsafe=0 foreign=0 cookies=0 long=0`,
  );
});
