import type { FieldId } from './fields/registry.ts';
import type { Part, Query } from './query.ts';

/** Fields whose words say what a paper is about, or whose it is. */
const telling: ReadonlySet<FieldId> = new Set<FieldId>(['title', 'abs', 'by', 'kw', 'org']);

function collect(part: Part, isWanted: boolean, found: Map<string, string>): void {
  if (part.kind === 'not') collect(part.part, !isWanted, found);
  else if (part.kind !== 'term') for (const inner of part.parts) collect(inner, isWanted, found);
  else if (isWanted && (part.field === undefined || telling.has(part.field))) {
    const key = part.text.toLowerCase();
    if (!found.has(key)) found.set(key, part.text);
  }
}

/**
 * What a query wants to find, in plain words for a search that knows no fields: each wording once, in its order. Numbers,
 * days, marks, tags and what stands behind a minus are left out; empty where nothing is left.
 */
export function hubText(query: Query): string {
  const found = new Map<string, string>();
  collect(query, true, found);
  return [...found.values()].join(' ');
}
