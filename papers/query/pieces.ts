import { fieldNamed } from './fields/registry.ts';
import type { Fit, Wording } from './wording.ts';

/** The smallest parts of a query's text, with the characters `[from, to)` that they take. */
export type Piece = { from: number; to: number } & (
  | { kind: '(' | ')' | 'or' | 'minus' }
  | TermPiece
);

/** A word, a phrase, or a field with its value. */
export interface TermPiece {
  kind: 'term';
  /** The field's name as it is written, known or not. */
  name?: string;
  wording: Wording;
  /** Where the value begins, behind the field's name and its sign. */
  valueFrom: number;
  /** Its quotation mark is never closed. */
  isOpen: boolean;
}

/** Sticky, and each looks at a character once: reading is linear in the text. */
const space = /\s*/y;
const name = /([A-Za-z]{1,20}):/y;
const word = /[^\s"()]*/y;

function readAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The field's name at this place; a name that nobody knows counts only where a value stands right behind it. */
function nameAt(text: string, at: number): string | undefined {
  const found = readAt(name, text, at)?.[1];
  if (found === undefined || fieldNamed(found)) return found;
  // A title has a colon before a space, and an address two slashes behind it.
  return /[\s()]|^$/.test(text.charAt(at + found.length + 1)) ||
    text.startsWith('//', at + found.length + 1)
    ? undefined
    : found;
}

function termAt(text: string, from: number): { from: number; to: number } & TermPiece {
  const found = nameAt(text, from);
  let at = found === undefined ? from : from + found.length + 1;
  const isWhole = found !== undefined && text.startsWith('=', at);
  if (isWhole) at += 1;
  const term = (to: number, value: string, fit: Fit, isOpen = false) => ({
    kind: 'term' as const,
    ...(found !== undefined && { name: found }),
    wording: { text: value, fit: isWhole && fit !== 'start' ? ('whole' as const) : fit },
    valueFrom: at,
    isOpen,
    from,
    to,
  });

  if (text.startsWith('"', at)) {
    const end = text.indexOf('"', at + 1);
    if (end === -1) return term(text.length, text.slice(at + 1), 'phrase', true);
    const value = text.slice(at + 1, end);
    return text.startsWith('*', end + 1)
      ? term(end + 2, value, 'start')
      : term(end + 1, value, 'phrase');
  }
  const value = readAt(word, text, at)?.[0] ?? '';
  const to = at + value.length;
  return value.endsWith('*') && value.length > 1
    ? term(to, value.slice(0, -1), 'start')
    : term(to, value, 'word');
}

function pieceAt(text: string, from: number): Piece {
  const sign = text.charAt(from);
  if (sign === '(' || sign === ')') return { kind: sign, from, to: from + 1 };
  if (sign === '-') return { kind: 'minus', from, to: from + 1 };
  const term = termAt(text, from);
  const isOr = term.name === undefined && text.slice(from, term.to) === 'OR';
  return isOr ? { kind: 'or', from, to: term.to } : term;
}

/** Cuts a query's text into its pieces, in their order; only white space lies between them. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = readAt(space, text, 0)?.[0].length ?? 0;
  while (at < text.length) {
    const piece = pieceAt(text, at);
    pieces.push(piece);
    at = piece.to + (readAt(space, text, piece.to)?.[0].length ?? 0);
  }
  return pieces;
}
