import { parseQuery } from '../../papers/query/parse.ts';
import type { Answer } from '../../papers/search/answer.ts';
import type { Archive } from '../../papers/search/archive.ts';

/** What the panel asks for when somebody types, of papers without any marks. */
export function typedSearch(archive: Archive, text: string, limit: number): Answer {
  return archive.answer(parseQuery(text, text.length).query, {
    context: { today: '2026-11-20', now: Date.parse('2026-11-20T12:00:00Z') },
    marks: new Map(),
    unseen: new Set(),
    sort: 'match',
    limit,
    exact: false,
  });
}
