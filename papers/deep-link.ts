import { filters } from './filters/registry.ts';

const page = 'sidepanel.html';
const filterRoute = '#/filter?';

/** Words that the reader has picked elsewhere, as a text filter takes them; undefined where there are none. */
export function wordsToFind(raw: unknown): string | undefined {
  const text = typeof raw === 'string' ? raw.replace(/\s+/g, ' ').trim() : '';
  return filters.text.read(text) || undefined;
}

/** The page's path that opens on the list filtered by these words; without them, the page's path alone. */
export function filterLink(text: string | undefined): string {
  if (text === undefined) return page;
  // A selection may end within a pair of surrogates, which no address can hold.
  return `${page}${filterRoute}${new URLSearchParams({ text: text.toWellFormed() })}`;
}

/** The words that the page was opened with, read from its own address. */
export function wordsOfLink(hash: string): string | undefined {
  if (!hash.startsWith(filterRoute)) return undefined;
  return wordsToFind(new URLSearchParams(hash.slice(filterRoute.length)).get('text'));
}
