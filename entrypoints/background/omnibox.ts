import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { paperLink, searchLink } from '../../papers/deep-link.ts';
import { toPaperId } from '../../papers/paper-id.ts';
import { matcherOf } from '../../papers/query/match.ts';
import { parseQuery } from '../../papers/query/parse.ts';
import { oneLine } from '../../papers/text/one-line.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { newestDay } from '../../storage/papers.ts';
import { scanPapers } from '../../storage/scan-papers.ts';
import { openTab } from '../shared/open-tab.ts';

/** One line beneath the address bar. */
export interface Suggestion {
  /** What is entered where it is chosen: the paper's id. */
  content: string;
  description: string;
}

const mostSuggestions = 5;
const longestText = 200;
let typing = new AbortController();

/** Chrome reads a description as XML; Firefox shows it as it stands. */
function described(text: string): string {
  const line = oneLine(text, longestText);
  if (import.meta.env.BROWSER === 'firefox') return line;
  return line.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Suggests papers of this machine while somebody types; the next key ends it. */
export async function suggestPapers(
  db: PaperboyDatabase,
  text: string,
  suggest: (suggestions: Suggestion[]) => void,
): Promise<void> {
  typing.abort();
  typing = new AbortController();
  const { signal } = typing;
  const description = described(i18n.t('omnibox.search', [text.trim()]));
  browser.omnibox.setDefaultSuggestion({ description });
  const { query } = parseQuery(text, text.trimEnd().length);
  if (query.parts.length === 0) return;
  const matches = matcherOf(query, { today: await newestDay(db), now: Date.now() });
  const papers = await scanPapers(db, matches, mostSuggestions, signal);
  if (signal.aborted) return;
  suggest(papers.map(({ id, title }) => ({ content: id, description: described(title) })));
}

/** Opens the paper whose id was entered, or what the text finds, where the user wants it. */
export async function openEntered(
  text: string,
  disposition: 'currentTab' | 'newForegroundTab' | 'newBackgroundTab',
): Promise<void> {
  typing.abort();
  const id = toPaperId(text);
  const link = id === undefined ? searchLink(text.trim()) : paperLink(id);
  if (disposition === 'currentTab') {
    await browser.tabs.update({ url: new URL(link, browser.runtime.getURL('/')).href });
  } else await openTab(link, disposition !== 'newBackgroundTab');
}
