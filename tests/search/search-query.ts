import { everyField, fieldBit, type SearchField } from '../../papers/search/fields.ts';
import type { Leaf, Plan } from '../../papers/search/plan.ts';
import { waysOf } from '../../papers/words/ways.ts';

/**
 * A text that is looked for. A `word` may be a compound (`gpt-4o`), which is found as its parts in a row or written as
 * one; a `phrase` is found as its words in a row. `isUnfinished`: its last word may go on.
 */
interface TextQuery {
  kind: 'word' | 'phrase';
  text: string;
  /** The only field in which it counts. */
  field?: SearchField;
  isUnfinished?: boolean;
}

/** What is looked for. Texts without any word say nothing. */
export type SearchQuery =
  | TextQuery
  | { kind: 'all' | 'any'; of: readonly SearchQuery[] }
  | { kind: 'not'; of: SearchQuery };

function planText({ kind, text, field, isUnfinished = false }: TextQuery): Leaf | undefined {
  const ways = waysOf(text, kind, isUnfinished);
  if (ways.length === 0) return undefined;
  const fields = field === undefined ? everyField : fieldBit[field];
  return { kind: 'leaf', ways, fields, isFirm: kind === 'phrase' || field !== undefined };
}

/** The plan for a query; undefined where it says nothing. */
export function planOf(query: SearchQuery): Plan | undefined {
  if ('text' in query) return planText(query);
  if (query.kind === 'not') {
    const of = planOf(query.of);
    return of && { kind: 'not', of };
  }
  const { kind } = query;
  const of = query.of
    .map(planOf)
    .filter((plan) => plan !== undefined)
    // All of all is all, any of any is any: so that neighbours are seen as such.
    .flatMap((plan) => (plan.kind === kind ? plan.of : [plan]));
  return of.length > 0 ? { kind, of } : undefined;
}

/** The words of a text that somebody types: all of them are wanted, and where no space follows the last one may go on. */
export function typedWords(text: string): SearchQuery {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const isUnfinished = !/\s$/.test(text);
  return {
    kind: 'all',
    of: words.map((word, at) => ({
      kind: 'word',
      text: word,
      isUnfinished: isUnfinished && at === words.length - 1,
    })),
  };
}
