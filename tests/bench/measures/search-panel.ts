import type { Page } from '@playwright/test';
import type { PaperboyChromium } from '../../e2e/harness/chromium.ts';
import { watchTasks } from '../../e2e/harness/long-tasks.ts';
import { untilSettled, withBrowser } from '../bench-browser.ts';
import { heapBytes } from '../heap-bytes.ts';
import { manyPapers, putPapers } from '../many-papers.ts';
import { type Figure, type Measure, spreadOf, wordsOf } from '../measure.ts';
import { untilFound, untilKept, untilStill } from '../search-in-page.ts';

const sizes = [17_000, 50_000];
const starts = 8;
/** The pause between two keys of somebody who types fast. */
const keyPauseMs = 120;
/** So long without a change, nothing more is coming. */
const stillMs = 4_000;

const typed = [
  'language model',
  'diffusion transformer',
  'agents reinforcement learning',
  'has:code video generation',
  'speculative decoding',
];

/** Opens the panel at the day with words in its field, its search not begun. */
async function openToSearch(paperboy: PaperboyChromium, panel: Page, text: string): Promise<void> {
  await panel.goto(paperboy.panelUrl);
  await panel.locator('[data-view="day"]').click();
  await panel.locator('[data-view="day"][aria-current]').waitFor();
  await panel.locator('[data-chip="has:code"]').waitFor();
  await panel.getByRole('searchbox').fill(text);
  await panel.waitForTimeout(500);
}

/** Types every letter of the queries; milliseconds of each. */
async function typeAll(panel: Page): Promise<number[]> {
  const times: number[] = [];
  for (const text of typed) {
    for (let length = 2; length <= text.length; length += 1) {
      if (text[length - 1] === ' ') continue;
      times.push(await panel.evaluate(untilFound, { text: text.slice(0, length) }));
      await panel.waitForTimeout(keyPauseMs);
    }
  }
  return times;
}

async function figuresOf(stored: number): Promise<Figure[]> {
  return await withBrowser(async ({ paperboy }) => {
    await untilSettled(paperboy);
    const panel = await paperboy.openPanel();
    await panel.locator('article').first().waitFor();
    await putPapers(panel, manyPapers(stored));

    await openToSearch(paperboy, panel, 'model');
    const { result, tasks } = await watchTasks(paperboy.context, async () => {
      const first = await panel.evaluate(untilFound, { key: 'Enter' });
      return { first, ready: (first + (await panel.evaluate(untilStill, stillMs))) / 1000 };
    });
    await panel.evaluate(untilKept);
    const kept: number[] = [];
    for (let run = 0; run < starts; run += 1) {
      await openToSearch(paperboy, panel, 'model');
      kept.push(await panel.evaluate(untilFound, { key: 'Enter' }));
      await panel.waitForTimeout(1_000);
    }
    await panel.waitForTimeout(stillMs);
    const typing = await watchTasks(paperboy.context, () => typeAll(panel));
    const heap = await heapBytes(panel);
    const [start, key] = [spreadOf(kept), spreadOf(typing.result)];
    const long = [...tasks.long, ...typing.tasks.long];
    const mega = (bytes: number) => (bytes / 1e6).toFixed(1);
    const { page, worker } = heap;
    return [
      {
        id: `search-panel-first-${stored}`,
        title: `first search ever, ${stored} stored → hits painted`,
        value: result.first,
        unit: 'ms',
        note: 'once',
      },
      {
        id: `search-panel-ready-${stored}`,
        title: 'the same → every paper can be found',
        value: result.ready,
        unit: 's',
        note: 'in the background, once',
      },
      {
        id: `search-panel-kept-${stored}`,
        title: `first search of a panel, ${stored} stored → hits painted`,
        value: start.median,
        unit: 'ms',
        note: wordsOf(start),
      },
      {
        id: `search-panel-key-${stored}`,
        title: `key → results painted, ${stored} stored, p95`,
        value: key.p95,
        unit: 'ms',
        note: wordsOf(key),
      },
      {
        id: `search-panel-heap-${stored}`,
        title: 'panel and search worker while searching',
        value: (page.heap + page.buffers + worker.heap + worker.buffers) / 1e6,
        unit: 'MB',
        note: `heaps ${mega(page.heap)} + ${mega(worker.heap)}, buffers ${mega(page.buffers)} + ${mega(worker.buffers)}, after a collection`,
      },
      {
        id: `search-panel-long-tasks-${stored}`,
        title: 'tasks over 50 ms in the panel meanwhile',
        value: long.length,
        unit: 'tasks',
        note: `of CPU; of ${tasks.count + typing.tasks.count}${long.length > 0 ? `; ${long.join(', ')} ms` : ''}`,
      },
    ];
  });
}

/** The search of all papers as a reader meets it, from key to paint. */
export const searchPanel: Measure = {
  title: 'Search of all papers in the panel',
  run: async () => {
    const figures: Figure[] = [];
    for (const stored of sizes) figures.push(...(await figuresOf(stored)));
    return figures;
  },
};
