import { isOwnViewId } from './own-view-id.ts';
import { type PaperId, toPaperId } from './paper-id.ts';

/** The page that every link of ours opens. */
export const page = 'sidepanel.html';
/** The longest selection that is searched for. */
const longestWords = 200;

/**
 * Words that the reader has picked elsewhere, on one line and without what the query language would read as more than a
 * word; undefined where there are none.
 */
export function wordsToFind(raw: unknown): string | undefined {
  const text = typeof raw === 'string' ? raw.slice(0, longestWords) : '';
  const words = text
    .replace(/["()*:]/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^[-=]+/, ''))
    .map((word) => (word === 'OR' ? 'or' : word))
    .filter(Boolean);
  return words.length > 0 ? words.join(' ') : undefined;
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
