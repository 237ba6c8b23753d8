import { foldText } from '../search-fold.ts';
import type { Part, Query, Term } from './query.ts';
import { termOf } from './term-of.ts';

/** A name for what the part asks: two parts of one name ask the same. */
export function keyOf(part: Part): string {
  switch (part.kind) {
    case 'term':
      return JSON.stringify([part.field ?? '', part.fit, foldText(part.text)]);
    case 'not':
      return `-${keyOf(part.part)}`;
    default:
      return `(${part.kind} ${part.parts.map(keyOf).join(' ')})`;
  }
}

/** Groups of the kind are opened, however deep they lie in each other: in a loop, since that may be very deep. */
function opened(kind: 'all' | 'any', parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  const waiting = [{ parts, next: 0 }];
  for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
    const part = top.parts[top.next];
    top.next += 1;
    if (part === undefined) waiting.pop();
    else if (part.kind === kind) waiting.push({ parts: part.parts, next: 0 });
    else out.push(part);
  }
  return out;
}

function normalParts(kind: 'all' | 'any', parts: readonly Part[]): Part[] {
  const normal = opened(kind, parts).flatMap((part) => normalPart(part) ?? []);
  const byKey = new Map<string, Part>();
  // A group of one that was opened may have brought parts of this kind.
  for (const part of opened(kind, normal)) {
    const key = keyOf(part);
    if (!byKey.has(key)) byKey.set(key, part);
  }
  return [...byKey.values()];
}

function normalTerm({ field, text, fit }: Term): Term | undefined {
  const term = termOf(field, { text, fit });
  return typeof term === 'string' ? undefined : term;
}

function normalPart(part: Part): Part | undefined {
  if (part.kind === 'term') return normalTerm(part);
  if (part.kind === 'not') {
    const inner = normalPart(part.part);
    if (inner?.kind === 'not') return inner.part;
    return inner && { kind: 'not', part: inner };
  }
  const parts = normalParts(part.kind, part.parts);
  return parts.length > 1 ? { kind: part.kind, parts } : parts[0];
}

/**
 * The one form of all queries that ask the same in the same order: values as their fields write them, no group of one
 * or in a group of its own kind, nothing twice, no double minus, and nothing that asks for nothing.
 */
export function normalise({ parts }: Query): Query {
  return { kind: 'all', parts: normalParts('all', parts) };
}
