import { isRecord } from './is-record.ts';

/** Names that would reach what every object inherits: no field of ours has one. */
const inherited = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper values are left out: no version nests its fields so, and reading them would take the stack. */
const deepest = 32;

function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth < deepest && Object.values(value).every((part) => isShallow(part, depth + 1));
}

/** What a row holds beside the fields that this version knows: a newer one has written it, and finds it again. */
export function unknownFields(
  raw: unknown,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  const fields = Object.entries(isRecord(raw) ? raw : {});
  return Object.fromEntries(
    fields.filter(
      ([name, value]) => !known.includes(name) && !inherited.has(name) && isShallow(value),
    ),
  );
}
