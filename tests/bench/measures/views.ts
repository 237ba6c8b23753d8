import type { Page } from '@playwright/test';
import { type FeedDay, latestFeedDay, previousFeedDay } from '../../../papers/feed-day.ts';
import type { Paper } from '../../../papers/paper.ts';
import { feedDaysOf, periodOf } from '../../../papers/period.ts';
import type { View } from '../../../papers/view.ts';
import { watchTasks } from '../../e2e/harness/long-tasks.ts';
import { samplePapers, untilSettled, withBrowser } from '../bench-browser.ts';
import { type Figure, type Measure, spreadOf, wordsOf } from '../measure.ts';

const runs = 8;
const inMonth = 1_500;
const views = ['day', 'week', 'month'] as const satisfies readonly View[];
type FeedView = (typeof views)[number];

/** Runs in a page: stores papers, marks the days as read, and leaves the reader in the view at the first of them. */
async function store({ papers, days, view }: { papers: Paper[]; days: FeedDay[]; view: View }) {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const newest = await settled(
    database.transaction('papers').objectStore('papers').index('day').openKeyCursor(null, 'prev'),
  );
  const transaction = database.transaction(['papers', 'days', 'panel'], 'readwrite');
  for (const paper of papers) transaction.objectStore('papers').put(paper);
  for (const day of days) transaction.objectStore('days').put({ day, storedAt: 1, items: 60 });
  const value = { view, queries: {}, day: days[0], pickedOn: newest?.key };
  transaction.objectStore('panel').put({ key: 'place', value });
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
}

/** Runs in the panel: goes to the view; milliseconds until its list was painted. */
async function switchTo(view: View): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const heading = () => document.querySelector('[role=feed] article')?.getAttribute('aria-setsize');
  const before = heading();
  const observer = new MutationObserver(() => {
    if (heading() === before || heading() === undefined) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(resolve));
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  const startedAt = performance.now();
  document.querySelector<HTMLElement>(`[data-view="${view}"]`)?.click();
  await promise;
  return performance.now() - startedAt;
}

/** Runs in the panel: scrolls the list from top to bottom, a third of a window each frame. */
async function scrollThrough(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const end = () => document.documentElement.scrollHeight - window.innerHeight - 2;
  let nodes = 0;
  for (let still = 0; still < 5; still = window.scrollY >= end() ? still + 1 : 0) {
    window.scrollBy(0, 240);
    await frame();
    nodes = Math.max(nodes, document.querySelectorAll('*').length);
  }
  return nodes;
}

/** Opens the panel at the view; milliseconds from navigation to the first frame with papers. */
async function openAt(panel: Page, url: string, stored: Parameters<typeof store>[0]) {
  // A page that writes no place of its own when it is left.
  await panel.goto(url.replace('sidepanel.html', 'icon/16.png'));
  await panel.evaluate(store, stored);
  await panel.goto(url);
  const painted = await panel.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  await panel.locator(`[data-view="${stored.view}"][aria-current]`).waitFor();
  return Number(await painted.jsonValue());
}

/** The month before last, which the worker leaves alone, filled with papers of real size. */
function aMonth(): { papers: Paper[]; days: FeedDay[] } {
  const latest = latestFeedDay(Date.now());
  const lastMonth = previousFeedDay(`${latest.slice(0, 8)}01`);
  const month = previousFeedDay(`${lastMonth.slice(0, 8)}01`);
  const days = feedDaysOf(periodOf('month', month), latest);
  const samples = samplePapers();
  const papers = Array.from({ length: inMonth }, (_, at) => {
    const day = days[at % days.length] ?? month;
    const sample = samples[at % samples.length];
    if (!sample) throw new Error('There are no samples to fill the month with.');
    const id = `${day.slice(2, 4)}${day.slice(5, 7)}.${String(at * 16).padStart(5, '0')}`;
    return { ...sample, id, day, days: [day] };
  });
  return { papers, days };
}

/** The views of the feed, the month being as large as any ever will be. */
export const viewsOfFeed: Measure = {
  title: `Day, week and month of ${inMonth} papers`,
  run: () =>
    withBrowser(async ({ paperboy }) => {
      await untilSettled(paperboy);
      const panel = await paperboy.openPanel();
      await panel.locator('article').first().waitFor();
      const { papers, days } = aMonth();
      await openAt(panel, paperboy.panelUrl, { papers, days, view: 'day' });
      const opened = new Map<FeedView, number[]>(views.map((view) => [view, []]));
      const switched = new Map<FeedView, number[]>(views.map((view) => [view, []]));
      for (let run = -1; run < runs; run += 1) {
        for (const view of views) {
          const time = await openAt(panel, paperboy.panelUrl, { papers: [], days, view });
          if (run >= 0) opened.get(view)?.push(time);
        }
        for (const view of views) {
          await panel.waitForTimeout(300);
          const time = await panel.evaluate(switchTo, view);
          if (run >= 0) switched.get(view)?.push(time);
        }
      }
      await panel.waitForTimeout(1_000);
      const { result: nodes, tasks } = await watchTasks(paperboy.context, () =>
        panel.evaluate(scrollThrough),
      );
      const of = (times: typeof opened, view: FeedView) => spreadOf(times.get(view) ?? []);
      const figures = views.flatMap((view): Figure[] => [
        {
          id: `view-${view}-open`,
          title: `opened on the ${view} → painted`,
          value: of(opened, view).median,
          unit: 'ms',
          note: wordsOf(of(opened, view)),
        },
        {
          id: `view-${view}-switch`,
          title: `${view} clicked → its list painted`,
          value: of(switched, view).median,
          unit: 'ms',
          note: wordsOf(of(switched, view)),
        },
      ]);
      return [
        ...figures,
        {
          id: 'view-month-open-ratio',
          title: 'opened on the month ÷ on the day',
          value: of(opened, 'month').median / of(opened, 'day').median,
          unit: '×',
          note: 'of the medians above',
        },
        {
          id: 'view-month-switch-ratio',
          title: 'going to the month ÷ to the day',
          value: of(switched, 'month').median / of(switched, 'day').median,
          unit: '×',
          note: 'of the medians above',
        },
        {
          id: 'view-month-nodes',
          title: 'elements of the month, the most while scrolling it all',
          value: nodes,
          unit: 'nodes',
          note: '',
        },
        {
          id: 'view-month-long-tasks',
          title: 'tasks over 50 ms while scrolling the month',
          value: tasks.long.length,
          unit: 'tasks',
          note:
            tasks.long.length > 0
              ? `of CPU; the longest ${Math.max(...tasks.long)} ms`
              : `of CPU; of ${tasks.count}`,
        },
      ];
    }),
};
