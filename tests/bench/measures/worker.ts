import { latestFeedDay } from '../../../papers/feed-day.ts';
import type { PaperboyChromium } from '../../e2e/harness/chromium.ts';
import { type Corpus, corpusOf, type WireItem } from '../../hub/corpus.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { untilSettled, withBrowser } from '../bench-browser.ts';
import { type Figure, type Measure, spreadOf, wordsOf } from '../measure.ts';

const runs = 12;
const perDay = 50;

/** A day of fifty papers that are others each time. */
function dayOfFifty(round: number): WireItem[] {
  const source = syntheticCorpus({ latest: '2026-06-30', seed: 7 });
  const items = source.days().flatMap((day) => source.day(day));
  const today = latestFeedDay(Date.now());
  return items.slice(0, perDay).map((item, index) => ({
    ...item,
    paper: {
      ...item.paper,
      id: `2401.${String(round * perDay + index).padStart(5, '0')}`,
      submittedOnDailyAt: `${today}T00:00:00.000Z`,
    },
  }));
}

/** Runs in a page: forgets when the newest day was read, so that the next alarm finds something to do. */
async function forgetCheck(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const store = database.transaction('sources', 'readwrite').objectStore('sources');
  const source = await settled(store.get('daily-papers'));
  const newest = Object.keys(source.checkedAt).sort().at(-1) ?? '';
  await settled(store.put({ ...source, checkedAt: { ...source.checkedAt, [newest]: 0 } }));
  database.close();
}

/** Runs in the worker: rings the alarm and waits until the badge shows `count`; milliseconds. */
async function ringUntil(count: number): Promise<number> {
  const startedAt = performance.now();
  // Chrome's own way to tell its listeners; the alarm itself would ring within half a minute.
  const { onAlarm } = chrome.alarms as unknown as {
    onAlarm: { dispatch(alarm: object): void };
  };
  onAlarm.dispatch({ name: 'refresh', scheduledTime: Date.now() });
  while ((await chrome.action.getBadgeText({})) !== String(count)) {
    if (performance.now() - startedAt > 10_000) throw new Error('The badge did not follow.');
  }
  return performance.now() - startedAt;
}

/** Rings while nothing has changed; the attempt's length as the worker has written it down, and rows written. */
async function ringForNothing(
  paperboy: PaperboyChromium,
): Promise<{ ms: number; rowsChanged: number }> {
  const page = await paperboy.context.newPage();
  await page.goto(paperboy.panelUrl.replace('sidepanel.html', 'icon/16.png'));
  const read = async () => ({
    papers: JSON.stringify(await paperboy.rows('papers', page)),
    days: JSON.stringify(await paperboy.rows('days', page)),
    source: (await paperboy.rows('sources', page))[0],
  });
  await page.evaluate(forgetCheck);
  const before = await read();
  const worker = await paperboy.worker();
  await worker.evaluate(() => {
    const { onAlarm } = chrome.alarms as unknown as {
      onAlarm: { dispatch(alarm: object): void };
    };
    onAlarm.dispatch({ name: 'refresh', scheduledTime: Date.now() });
  });
  // Whoever reads all papers meanwhile has the worker wait for them.
  const endedAt = async () =>
    Number((await paperboy.rows('sources', page))[0]?.attemptEndedAt ?? Number.NaN);
  do await page.waitForTimeout(50);
  while (!((await endedAt()) > Number(before.source?.attemptEndedAt)));
  const after = await read();
  await page.close();
  const isSame = after.papers === before.papers && after.days === before.days;
  const ms = Number(after.source?.attemptEndedAt) - Number(after.source?.attemptAt);
  return { ms, rowsChanged: isSame ? 0 : 1 };
}

/** Runs in a page of the extension: asks the Hub as the browser alone does; milliseconds. */
async function askBare(day: string): Promise<number> {
  const startedAt = performance.now();
  const url = `https://huggingface.co/api/daily_papers?date=${day}&limit=100`;
  await (await fetch(url, { credentials: 'omit', cache: 'no-store' })).arrayBuffer();
  return performance.now() - startedAt;
}

/** The background's own work, against a Hub on the loopback interface. */
export const worker: Measure = {
  title: `The worker: ${perDay} papers arrive, ${runs} times`,
  run: () => {
    const today = latestFeedDay(Date.now());
    const corpus: Corpus = corpusOf([today], () => [dayOfFifty(0)]);
    return withBrowser(async ({ paperboy }) => {
      await untilSettled(paperboy);
      const arrivals: number[] = [];
      const page = await paperboy.context.newPage();
      await page.goto(paperboy.panelUrl.replace('sidepanel.html', 'icon/16.png'));
      for (let round = 1; round <= runs; round += 1) {
        const known = corpus.day(today);
        corpus.setDay(today, [...dayOfFifty(round), ...known].slice(0, perDay));
        await page.evaluate(forgetCheck);
        const worker = await paperboy.worker();
        arrivals.push(await worker.evaluate(ringUntil, (round + 1) * perDay));
      }
      const idle: number[] = [];
      const bare: number[] = [];
      let rowsChanged = 0;
      for (let round = 0; round < runs; round += 1) {
        const nothing = await ringForNothing(paperboy);
        idle.push(nothing.ms);
        rowsChanged += nothing.rowsChanged;
        bare.push(await page.evaluate(askBare, today));
      }
      const [busy, quiet, floor] = [spreadOf(arrivals), spreadOf(idle), spreadOf(bare)];
      const figures: Figure[] = [
        {
          id: 'worker-day',
          title: `alarm → ${perDay} new papers stored and the badge right`,
          value: busy.median,
          unit: 'ms',
          note: wordsOf(busy),
        },
        {
          id: 'worker-unchanged',
          title: 'alarm → an unchanged day left alone',
          value: quiet.median,
          unit: 'ms',
          note: `${wordsOf(quiet)}; the request alone: ${wordsOf(floor)}`,
        },
        {
          id: 'worker-unchanged-rows',
          title: 'rows of papers and days written for unchanged days',
          value: rowsChanged,
          unit: 'rows',
          note: `${runs} runs`,
        },
      ];
      return figures;
    }, corpus);
  },
};
