import type { CDPSession, Page } from '@playwright/test';
import type { PaperboyChromium } from '../../e2e/harness/chromium.ts';
import { dockedPanel, isDocked } from '../../e2e/harness/docked-panel.ts';
import { blankPage, fillUpTo, untilSettled, withBrowser } from '../bench-browser.ts';
import { type Figure, type Measure, type Spread, spreadOf, wordsOf } from '../measure.ts';

const runs = 20;
const sizes = [500, 1_000, 50_000] as const;
const panelPage = 'sidepanel.html';

/** First contentful paint on the clock that all contexts share (epoch ms, with fractions), and the cards by then. */
const paintExpression = `(() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return paint && {
    at: performance.timeOrigin + paint.startTime,
    cards: document.querySelectorAll('article[data-paper-id]').length,
  };
})()`;

interface Opener {
  paperboy: PaperboyChromium;
  page: Page;
  session: CDPSession;
}

/** Opens the page as the side panel; milliseconds from the call to its first contentful paint. */
async function openOnce({ paperboy, page, session }: Opener, path: string): Promise<number> {
  await page.evaluate((wanted) => chrome.sidePanel.setOptions({ path: wanted }), path);
  const expression = `(() => {
    const at = performance.timeOrigin + performance.now();
    return chrome.sidePanel.open({ windowId: globalThis.benchWindow }).then(() => at);
  })()`;
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
  });
  const panel = await dockedPanel(paperboy, path);
  let paint: { at: number; cards: number } | undefined;
  while (!paint) paint = await panel.evaluate<typeof paint>(paintExpression);
  if (path === panelPage && paint.cards === 0) throw new Error('The first paint had no papers.');
  await panel.evaluate('void setTimeout(() => window.close())');
  while (await isDocked(paperboy, path)) await page.waitForTimeout(20);
  await page.waitForTimeout(150);
  return paint.at - Number(result.value);
}

/** Alternates the blank page and the panel; both spreads. */
async function compare(opener: Opener): Promise<{ blank: Spread; panel: Spread }> {
  const blank: number[] = [];
  const panel: number[] = [];
  for (let run = -2; run < runs; run += 1) {
    const floor = await openOnce(opener, blankPage);
    const time = await openOnce(opener, panelPage);
    // The first two warm the browser up.
    if (run < 0) continue;
    blank.push(floor);
    panel.push(time);
  }
  return { blank: spreadOf(blank), panel: spreadOf(panel) };
}

/** The real side panel, from the call that opens it to papers on the screen. */
export const panelOpen: Measure = {
  title: `Opening the side panel, ${runs} times with ${sizes.join(', ')} papers stored`,
  run: () =>
    withBrowser(async ({ paperboy }) => {
      await untilSettled(paperboy);
      const page = await paperboy.context.newPage();
      // A page of the same origin that is neither of the two: they are told apart by their addresses.
      await page.goto(paperboy.panelUrl.replace(panelPage, 'icon/16.png'));
      const session = await paperboy.context.newCDPSession(page);
      await page.evaluate(async () => {
        const { id } = await chrome.windows.getCurrent();
        Object.assign(globalThis, { benchWindow: id });
      });
      const figures: Figure[] = [];
      const ratios = new Map<number, number>();
      for (const size of sizes) {
        await fillUpTo(page, size);
        const { blank, panel } = await compare({ paperboy, page, session });
        const ratio = panel.median / blank.median;
        ratios.set(size, ratio);
        figures.push({
          id: `panel-open-${size}`,
          title: `side panel open → papers painted, ${size} stored ÷ blank panel`,
          value: ratio,
          unit: '×',
          note: `${wordsOf(panel)}; blank ${wordsOf(blank)}`,
        });
      }
      figures.push({
        id: 'panel-open-growth',
        title: 'the same, 50,000 stored ÷ 500 stored',
        value: (ratios.get(50_000) ?? Number.NaN) / (ratios.get(500) ?? Number.NaN),
        unit: '×',
        note: 'ratio of the ratios above',
      });
      return figures;
    }),
};
