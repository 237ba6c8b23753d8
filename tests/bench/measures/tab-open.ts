import type { Page } from '@playwright/test';
import { blankPage, fillUpTo, untilSettled, withBrowser } from '../bench-browser.ts';
import { type Measure, spreadOf, wordsOf } from '../measure.ts';

const runs = 20;
const stored = 1_000;

/** Runs in the page before its own scripts: clicks the first bookmark once it is painted, and times the answer. */
function clickFirstBookmark(): void {
  const bookmark = () => document.querySelector<HTMLElement>('article [aria-pressed]');
  let before: string | null | undefined;
  new MutationObserver((_, observer) => {
    const button = bookmark();
    if (!button) return;
    const pressed = button.getAttribute('aria-pressed');
    if (before === undefined) {
      before = pressed;
      requestAnimationFrame(() => setTimeout(() => bookmark()?.click()));
    } else if (pressed !== before) {
      performance.mark('bookmarked');
      observer.disconnect();
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

/** Milliseconds from navigation to the entry of that name. */
async function timeOf(page: Page, entry: string): Promise<number> {
  const handle = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    entry,
  );
  return Number(await handle.jsonValue());
}

/** The same page in a tab, and how soon after its first frame a bookmark works. */
export const tabOpen: Measure = {
  title: `Opening the page in a tab, ${runs} times with ${stored} papers stored`,
  run: () =>
    withBrowser(async ({ paperboy }) => {
      await untilSettled(paperboy);
      const blankUrl = paperboy.panelUrl.replace('sidepanel.html', blankPage);
      const page = await paperboy.context.newPage();
      await page.goto(blankUrl);
      await fillUpTo(page, stored);
      const blank: number[] = [];
      const panel: number[] = [];
      const more: number[] = [];
      for (let run = -2; run < runs; run += 1) {
        await page.goto(blankUrl);
        const floor = await timeOf(page, 'first-contentful-paint');
        await page.goto(paperboy.panelUrl);
        const painted = await timeOf(page, 'first-contentful-paint');
        const other = await paperboy.context.newPage();
        await other.addInitScript(clickFirstBookmark);
        await other.goto(paperboy.panelUrl);
        const saved = await timeOf(other, 'bookmarked');
        const shown = await timeOf(other, 'first-contentful-paint');
        await other.close();
        if (run < 0) continue;
        blank.push(floor);
        panel.push(painted);
        more.push(saved - shown);
      }
      const [floor, time, interactive] = [blank, panel, more].map(spreadOf);
      if (!floor || !time || !interactive) return [];
      return [
        {
          id: 'tab-open',
          title: 'page in a tab → papers painted ÷ blank page',
          value: time.median / floor.median,
          unit: '×',
          note: `${wordsOf(time)}; blank ${wordsOf(floor)}`,
        },
        {
          id: 'interactive',
          title: 'first screen → a bookmark clicked at once is stored and shown',
          value: interactive.median,
          unit: 'ms',
          note: wordsOf(interactive),
        },
      ];
    }),
};
