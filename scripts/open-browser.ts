import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { latestFeedDay } from '../papers/feed-day.ts';
import { launchChromium, type PaperboyChromium } from '../tests/e2e/harness/chromium.ts';
import { dockedPanel, pressToolbarAction } from '../tests/e2e/harness/docked-panel.ts';
import type { TargetHold } from '../tests/e2e/harness/target.ts';
import { openVirtualDisplay } from '../tests/e2e/harness/virtual-display.ts';
import { startHub } from '../tests/hub/hub.ts';
import { syntheticCorpus } from '../tests/hub/synthetic/corpus.ts';
import { say } from './say.mjs';

const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    'no-display': { type: 'boolean', default: false },
    cache: { type: 'string', default: tmpdir() },
  },
});

/** Width and height of the window of which a picture is left. */
const windowSize = [1180, 860] as const;
const picture = 'demo.png';
const patienceMs = 45_000;

/** A profile that shows the icon in the toolbar from the first start. */
function profileFor(extensionId: string | undefined): string {
  const folder = values.demo
    ? mkdtempSync(join(tmpdir(), 'paperboy-'))
    : join(values.cache, 'profile');
  mkdirSync(join(folder, 'Default'), { recursive: true });
  if (extensionId && values.demo) {
    const preferences = { extensions: { pinned_extensions: [extensionId] } };
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  }
  return folder;
}

/** The list on show, a line each, or nothing while there is none. */
const listExpression = `({
  day: document.querySelector('[data-feed-day]')?.dataset.feedDay,
  lines: [...document.querySelectorAll('article[data-paper-id]')].map((card) =>
    [card.dataset.paperId, card.querySelector('h2 bdi')?.textContent].join('  ')),
  total: Number(document.querySelector('article[data-paper-id]')?.getAttribute('aria-setsize') ?? 0),
})`;

interface List {
  day?: string;
  lines: string[];
  total: number;
}

async function untilListed(panel: TargetHold, paperboy: PaperboyChromium): Promise<List> {
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    const list = await panel.evaluate<List>(listExpression);
    const worker = await paperboy.worker();
    const badge = await worker.evaluate(() => chrome.action.getBadgeText({}));
    if (list.total > 0 && list.lines.length === list.total && badge !== '') return list;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The sidebar showed no papers within 45 s.');
}

async function main(): Promise<void> {
  const hub = values.demo
    ? await startHub({ corpus: syntheticCorpus({ latest: latestFeedDay(Date.now()) }) })
    : undefined;
  const display = values['no-display'] ? await openVirtualDisplay(...windowSize) : undefined;
  const isBlind = values['no-display'] && !display;
  if (isBlind) say('There is neither a display nor Xvfb: the browser runs unseen');

  const options = {
    ...(hub && { hubPort: hub.port }),
    headless: isBlind,
    extraArgs: [`--window-size=${windowSize.join(',')}`, '--window-position=0,0'],
    ...(display && { env: { DISPLAY: display.name } }),
  };
  say('Opening the browser with Paperboy');
  let paperboy = await launchChromium({ ...options, profileDir: profileFor(undefined) });
  if (display) {
    // The icon can be pinned once its id is known, and only before the browser starts.
    const { extensionId } = paperboy;
    await paperboy.close();
    paperboy = await launchChromium({ ...options, profileDir: profileFor(extensionId) });
  }
  await pressToolbarAction(paperboy);
  const panel = await dockedPanel(paperboy);
  const { day, lines } = await untilListed(panel, paperboy);
  console.log(`\nDaily Papers of ${day}: ${lines.length} papers`);
  for (const line of lines) console.log(line);

  if (!values['no-display']) {
    say('Close the browser window to end.');
    await new Promise((resolve) => paperboy.context.once('close', resolve));
  } else if (display) {
    await display.picture(picture);
    say(`A picture of the browser with the sidebar is in ${picture}`);
    await paperboy.close();
  } else {
    const page = await paperboy.openPanel();
    await page.locator('article').first().waitFor();
    await page.screenshot({ path: picture });
    say(
      `A picture of the sidebar alone is in ${picture}; with Xvfb and ImageMagick it shows the whole window`,
    );
    await paperboy.close();
  }
  display?.close();
  await hub?.close();
}

await main();
process.exit(0);
