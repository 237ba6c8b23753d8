import type { Page } from '@playwright/test';
import { readMutes } from '../../../papers/mute.ts';
import { readOwnViews } from '../../../papers/own-view.ts';
import type { PaperRow } from '../../../papers/paper-row.ts';
import { matcherOf } from '../../../papers/query/match.ts';
import { parseQuery } from '../../../papers/query/parse.ts';

/** The rows that the badge follows from, all of one moment, and the badge as the browser shows it then. */
interface BadgeFacts {
  unseen: string[];
  papers: PaperRow['paper'][];
  marks: NonNullable<PaperRow['mark']>[];
  views: unknown;
  mutes: unknown;
  newest: string | undefined;
  text: string;
  title: string;
}

/** Runs in a page of the extension: reads the facts as they lie in IndexedDB, without any code of ours. */
async function readInPage(): Promise<BadgeFacts> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const tables = database.transaction(['unseen', 'papers', 'marks', 'panel']);
  const store = (name: string) => tables.objectStore(name);
  const [unseen, marks, views, mutes, cursor] = await Promise.all([
    settled(store('unseen').getAllKeys()),
    settled(store('marks').getAll()),
    settled(store('panel').get('views')),
    settled(store('panel').get('mutes')),
    settled(store('papers').index('day').openKeyCursor(null, 'prev')),
  ]);
  const papers = await Promise.all(unseen.map((id) => settled(store('papers').get(id))));
  database.close();
  return {
    unseen: unseen.map(String),
    papers,
    marks,
    views: views?.value,
    mutes: mutes?.value,
    newest: cursor ? String(cursor.key) : undefined,
    text: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  };
}

/** What the badge says, what it should say, and what the user can act upon. */
export interface BadgeLook {
  text: string;
  /** The count that one finds by going through all new papers one by one, as the badge writes it. */
  naive: string;
  /** The badge's title names the view that is counted, where one is. */
  isNamed: boolean;
  viewIds: string[];
  muteCount: number;
  /** Two looks with the same text are looks at the same rows. */
  rows: string;
}

/** Looks at the badge and counts by itself, with nothing of the product but the reading of queries. */
export async function lookAtBadge(page: Page): Promise<BadgeLook> {
  const facts = await page.evaluate(readInPage);
  const context = { today: facts.newest, now: Date.now() };
  const views = readOwnViews(facts.views);
  const shown = views.find(({ isBadge }) => isBadge);
  const mutes = readMutes(facts.mutes);
  const marks = new Map(facts.marks.map((mark) => [mark.paperId, mark]));
  const says = (text: string, row: PaperRow) => matcherOf(parseQuery(text).query, context)(row);
  let count = 0;
  for (const paper of facts.papers) {
    const row = { paper, mark: marks.get(paper.id), isNew: true };
    if (mutes.some(({ query }) => says(query, row))) continue;
    if (!shown || says(shown.query, row)) count += 1;
  }
  return {
    text: facts.text,
    naive: count === 0 ? '' : String(count),
    isNamed: !shown || facts.title.includes(shown.name),
    viewIds: views.map(({ id }) => id),
    muteCount: mutes.length,
    rows: JSON.stringify([facts.unseen, facts.marks, facts.views, facts.mutes]),
  };
}
