import type { PaperRow } from '../paper-row.ts';
import type { QueryContext } from './field.ts';
import { normalise } from './normal-form.ts';
import type { Part, Query } from './query.ts';
import { answererOf } from './term-of.ts';

type RowTest = (row: PaperRow) => boolean;

function testOf(part: Part, context: QueryContext): RowTest {
  if (part.kind === 'term') return answererOf(part.field).matcher(part, context);
  if (part.kind === 'not') {
    const test = testOf(part.part, context);
    return (row) => !test(row);
  }
  const tests = part.parts.map((inner) => testOf(inner, context));
  return part.kind === 'all'
    ? (row) => tests.every((test) => test(row))
    : (row) => tests.some((test) => test(row));
}

/** The query as a test of one row, made once for many rows. */
export function matcherOf(query: Query, context: QueryContext): RowTest {
  return testOf(normalise(query), context);
}

/** True where the row is what the query asks for. */
export function matchesQuery(query: Query, row: PaperRow, context: QueryContext): boolean {
  return matcherOf(query, context)(row);
}
