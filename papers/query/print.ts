import { normalise } from './normal-form.ts';
import type { Any, Part, Query } from './query.ts';
import { writeWording } from './wording.ts';

function printAlternatives({ parts }: Any): string {
  return parts.map(print).join(' OR ');
}

function print(part: Part): string {
  switch (part.kind) {
    case 'term':
      return (part.field ? `${part.field}:` : '') + writeWording(part);
    case 'not':
      return `-${print(part.part)}`;
    case 'any':
      return `(${printAlternatives(part)})`;
    case 'all':
      return `(${part.parts.map(print).join(' ')})`;
  }
}

/** The query's canonical text: reading it gives the query's normal form again. */
export function printQuery(query: Query): string {
  const { parts } = normalise(query);
  const [only] = parts;
  if (only?.kind === 'any' && parts.length === 1) return printAlternatives(only);
  return parts.map(print).join(' ');
}

/** The canonical text of a query that is this part alone. */
export function printPart(part: Part): string {
  return printQuery({ kind: 'all', parts: [part] });
}
