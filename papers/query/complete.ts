import { foldText } from '../search-fold.ts';
import type { FieldOffer } from './field.ts';
import { type FieldId, fieldIds, fieldNamed, fields } from './fields/registry.ts';
import type { Known } from './known.ts';
import { piecesOf } from './pieces.ts';
import { printPart } from './print.ts';
import { termOf } from './term-of.ts';

/** Something to write in the place of the characters `[from, to)`. */
export interface Completion {
  kind: 'field' | 'value';
  field: FieldId;
  from: number;
  to: number;
  text: string;
  /** What people call the value, where that is not what is written. */
  label?: string;
  /** How many known papers have it. */
  count?: number;
}

/** More than these are not read. */
const mostValues = 8;
/** A word of one letter begins too many values to be worth offering any. */
const leastLetters = 2;

interface Place {
  from: number;
  to: number;
}

/** Folded once: the values stay the same from key to key, and there are many. */
const folds = new WeakMap<FieldOffer, string[]>();

function foldsOf(offer: FieldOffer): string[] {
  const known = folds.get(offer);
  if (known) return known;
  const { text, label } = offer;
  const made = (label === undefined ? [text] : [text, label]).map(foldText);
  folds.set(offer, made);
  return made;
}

/** 0 where the value begins with what is written, 1 where a later word of it does, -1 where none does. */
function rankOf(offer: FieldOffer, typed: string): number {
  const texts = foldsOf(offer);
  if (texts.some((text) => text.startsWith(typed))) return 0;
  return texts.some((text) => text.includes(` ${typed}`) || text.includes(`-${typed}`)) ? 1 : -1;
}

function valuesOf(
  ids: readonly FieldId[],
  typed: string,
  place: Place,
  known: Known,
): Completion[] {
  const ranked = ids.flatMap((field) =>
    fields[field].offers(known).flatMap((offer) => {
      const rank = rankOf(offer, typed);
      return rank === -1 ? [] : [{ field, offer, rank }];
    }),
  );
  ranked.sort((a, b) => a.rank - b.rank || (b.offer.count ?? 0) - (a.offer.count ?? 0));
  return ranked
    .slice(0, mostValues)
    .flatMap(({ field, offer: { text, ...rest } }): Completion[] => {
      const term = termOf(field, { text, fit: fields[field].offeredAs });
      // A name without any letter cannot be asked for.
      if (typeof term === 'string') return [];
      return [{ kind: 'value', field, ...place, text: printPart(term), ...rest }];
    });
}

function namesOf(typed: string, place: Place): Completion[] {
  const begins = (id: FieldId) =>
    [id, ...fields[id].also].some((name) => name.startsWith(typed.toLowerCase()));
  return fieldIds
    .filter(begins)
    .map((field) => ({ kind: 'field', field, ...place, text: `${field}:` }));
}

/**
 * What can be written at the caret: behind a field's name its values, else names of fields, then values that begin so.
 * Between pieces every field is offered; in a phrase without a field, nothing.
 */
export function completeQuery(text: string, caret: number, known: Known): Completion[] {
  const piece = piecesOf(text).find(({ from, to }) => from < caret && caret <= to);
  if (!piece || piece.kind === '(' || piece.kind === 'minus') {
    return namesOf('', { from: caret, to: caret });
  }
  if (piece.kind !== 'term') return [];
  const { from, to, name, valueFrom } = piece;
  const field = name === undefined ? undefined : fieldNamed(name);
  if (name !== undefined && caret < valueFrom) {
    return namesOf(text.slice(from, caret), { from, to: from + name.length + 1 });
  }
  const isClosed = text.startsWith('"', valueFrom) && !piece.isOpen && caret === to;
  if (isClosed) return [];
  const typed = foldText(text.slice(valueFrom, caret).replace(/^"/, ''));
  if (field) return valuesOf([field], typed, { from, to }, known);
  if (name !== undefined || text.startsWith('"', valueFrom)) return [];
  return [
    ...namesOf(typed, { from, to }),
    ...(typed.length < leastLetters ? [] : valuesOf(fieldIds, typed, { from, to }, known)),
  ];
}
