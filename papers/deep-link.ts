import { filters } from './filters/registry.ts';
import { isOwnViewId } from './own-view.ts';
import { type PaperId, toPaperId } from './paper-id.ts';

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

function link(route: string, field: string, value: string): string {
  // A text may end within a pair of surrogates, which no address can hold.
  return `${page}#/${route}?${new URLSearchParams({ [field]: value.toWellFormed() })}`;
}

/** The page's path that opens on what a text of the query language finds. */
export function searchLink(text: string): string {
  return link('search', 'q', text);
}

/** The page's path that opens one paper. */
export function paperLink(id: PaperId): string {
  return link('paper', 'id', id);
}

/** The page's path that opens one of the user's views. */
export function viewLink(id: string): string {
  return link('view', 'id', id);
}

/** What the page was opened on, read from its own address; undefined where that says nothing that makes sense. */
export function readLink(
  hash: string,
):
  | { kind: 'search'; query: string }
  | { kind: 'paper'; id: PaperId }
  | { kind: 'view'; id: string }
  | undefined {
  const [, route, fields = ''] = /^#\/(\w+)\?(.*)$/s.exec(hash) ?? [];
  const params = new URLSearchParams(fields);
  const query = params.get('q');
  const id = params.get('id');
  if (route === 'search' && query !== null) return { kind: 'search', query };
  const paperId = route === 'paper' ? toPaperId(id) : undefined;
  if (paperId !== undefined) return { kind: 'paper', id: paperId };
  return route === 'view' && isOwnViewId(id) ? { kind: 'view', id } : undefined;
}
