import type { FieldId } from './fields/registry.ts';
import type { Wording } from './wording.ts';

/** One thing asked for; without a field, words that may stand anywhere. */
export interface Term extends Wording {
  readonly kind: 'term';
  readonly field?: FieldId;
}

/** Parts that must all hold. */
export interface All {
  readonly kind: 'all';
  readonly parts: readonly Part[];
}

/** Parts of which one must hold. */
export interface Any {
  readonly kind: 'any';
  readonly parts: readonly Part[];
}

/** A part that must not hold. */
interface Not {
  readonly kind: 'not';
  readonly part: Part;
}

/** What a query is made of; a group without parts asks for nothing. */
export type Part = Term | All | Any | Not;

/** A query: its parts, at the top, must all hold. Without parts it is every paper. */
export type Query = All;

/** Asks for nothing: every paper. */
export const everything: Query = { kind: 'all', parts: [] };
