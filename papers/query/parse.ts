import type { Complaint, ComplaintKind } from './complaint.ts';
import { fieldNamed } from './fields/registry.ts';
import { Group, isTooHigh, negate, type Unit } from './groups.ts';
import { normalise } from './normal-form.ts';
import { type Piece, piecesOf, type TermPiece } from './pieces.ts';
import type { Query, Term } from './query.ts';
import { termOf } from './term-of.ts';

/** A query, in its normal form, and what of its text could not be read. */
export interface ParsedQuery {
  query: Query;
  /** In the order of the text. */
  complaints: Complaint[];
}

interface Span {
  from: number;
  to: number;
}

/** A parenthesis that is still open, and what stands in it so far. */
interface Open {
  group: Group;
  at: Span;
  isNegated: boolean;
}

class Parser {
  readonly complaints: Complaint[] = [];
  readonly #whole = new Group();
  readonly #open: Open[] = [];
  readonly #typingAt: number | undefined;
  /** A row of minuses that waits for what it stands before. */
  #minus: (Span & { isNegating: boolean }) | undefined;
  #lastOr: Span | undefined;

  constructor(typingAt: number | undefined) {
    this.#typingAt = typingAt;
  }

  take(piece: Piece): void {
    const isNegated = piece.kind !== 'minus' && this.#takesMinus(piece);
    switch (piece.kind) {
      case 'minus':
        this.#takeMinus(piece);
        break;
      case 'or':
        this.#takeOr(piece);
        break;
      case '(':
        this.#open.push({ group: new Group(), at: piece, isNegated });
        break;
      case ')':
        this.#close(piece);
        break;
      case 'term':
        this.#add(this.#read(piece), piece, isNegated);
    }
  }

  finish(end: number): Query {
    this.#takesMinus({ kind: ')', from: end, to: end });
    for (const { at } of this.#open) this.#complain('unclosed-parenthesis', at);
    while (this.#open.length > 0) this.#close({ from: end, to: end });
    this.#endOr();
    const unit = this.#whole.toUnit();
    this.complaints.sort((a, b) => a.from - b.from);
    return normalise({ kind: 'all', parts: unit ? [unit.part] : [] });
  }

  get #group(): Group {
    return this.#open.at(-1)?.group ?? this.#whole;
  }

  #complain(kind: ComplaintKind, { from, to }: Span, field?: Complaint['field']): undefined {
    this.complaints.push({ kind, from, to, ...(field && { field }) });
  }

  #takeMinus({ from, to }: Span): void {
    if (this.#minus?.to === from) {
      this.#minus = { from: this.#minus.from, to, isNegating: !this.#minus.isNegating };
      return;
    }
    if (this.#minus) this.#complain('lone-minus', this.#minus);
    this.#minus = { from, to, isNegating: true };
  }

  /** True where an odd row of minuses stands right before the piece. */
  #takesMinus({ kind, from }: Piece): boolean {
    const minus = this.#minus;
    this.#minus = undefined;
    if (!minus) return false;
    if ((kind === 'term' || kind === '(') && minus.to === from) return minus.isNegating;
    this.#complain('lone-minus', minus);
    return false;
  }

  #takeOr(at: Span): void {
    if (this.#group.mayTakeOr) {
      this.#group.takeOr();
      this.#lastOr = at;
    } else this.#complain('lone-or', at);
  }

  #endOr(): void {
    if (this.#group.isAfterOr && this.#lastOr) this.#complain('lone-or', this.#lastOr);
  }

  #close(end: Span): void {
    const closed = this.#open.at(-1);
    if (!closed) {
      this.#complain('unopened-parenthesis', end);
      return;
    }
    this.#endOr();
    this.#open.pop();
    const at = { from: closed.at.from, to: end.to };
    if (closed.group.isEmpty && end.to > end.from) this.#complain('empty-parentheses', at);
    this.#add(closed.group.toUnit(), at, closed.isNegated);
  }

  #add(unit: Unit | undefined, at: Span, isNegated: boolean): void {
    const whole = unit && isNegated ? negate(unit) : unit;
    const isKept = whole !== undefined && !isTooHigh(whole);
    if (whole && !isKept) this.#complain('too-deep', at);
    this.#group.add(isKept ? whole : undefined);
  }

  #read(piece: Span & TermPiece): Unit | undefined {
    const field = piece.name === undefined ? undefined : fieldNamed(piece.name);
    if (piece.name !== undefined && field === undefined) {
      return this.#complain('unknown-field', piece);
    }
    if (piece.isOpen) {
      this.#complain('unclosed-quote', { from: piece.valueFrom, to: piece.valueFrom + 1 });
    }
    if (field !== undefined && piece.wording.text === '') {
      return this.#complain('no-value', piece, field);
    }
    const term = this.#typed(piece, field) ?? termOf(field, piece.wording);
    if (typeof term === 'string') return this.#complain(term, piece, field);
    return { part: term, height: 0 };
  }

  /** What the user is writing just now is taken as a beginning, where its field knows beginnings. */
  #typed({ to, isOpen, wording }: Span & TermPiece, field: Term['field']): Term | undefined {
    const isUnfinished = wording.fit === 'word' || (wording.fit === 'phrase' && isOpen);
    if (to !== this.#typingAt || !isUnfinished) return undefined;
    const term = termOf(field, { text: wording.text, fit: 'start' });
    return typeof term === 'string' ? undefined : term;
  }
}

/**
 * Reads any text as a query, and never throws: what cannot be read is complained of and left out. With the caret in
 * `typingAt`, the word that ends there is taken as the beginning of one.
 */
export function parseQuery(text: string, typingAt?: number): ParsedQuery {
  const parser = new Parser(typingAt);
  for (const piece of piecesOf(text)) parser.take(piece);
  const query = parser.finish(text.length);
  return { query, complaints: parser.complaints };
}
