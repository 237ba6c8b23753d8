import type { Facts } from '../facts/facts.ts';
import type { MarkedRows } from '../facts/marked-rows.ts';
import { SlotSet } from '../facts/slot-set.ts';
import { noteTexts } from '../query/any-text.ts';
import type { QueryContext } from '../query/field.ts';
import type { Part, Term } from '../query/query.ts';
import { answererOf } from '../query/term-of.ts';
import { isText } from '../query/wanted-terms.ts';
import { patternOf } from '../words/read-texts.ts';
import { type DocumentSlots, none } from './document-slots.ts';
import { everyField, fieldBit } from './fields.ts';
import type { Live } from './live.ts';
import type { Lookup } from './lookup.ts';
import type { Leaf } from './plan.ts';
import { wholeTest } from './whole-test.ts';

/** What one answer is made from. */
export interface Sources {
  facts: Facts;
  rows: MarkedRows;
  live: readonly Live[];
  slots: DocumentSlots;
  lookup: Lookup;
  context: QueryContext;
  /** What is looked up for a term: the same object each time. */
  leafOf: (term: Term) => Leaf;
}

/** The papers that have what parts of a query ask for. */
export class PartSets {
  readonly #from: Sources;
  readonly #texts = new Map<Term, SlotSet>();
  /** Slots whose note, now or in the index, may decide. */
  readonly #noted: readonly number[];

  constructor(from: Sources) {
    this.#from = from;
    const { facts, rows } = from;
    const noted = new Set(facts.noted());
    for (const [slot, { note }] of rows.marks) if (note) noted.add(slot);
    this.#noted = [...noted];
  }

  /** Of some papers those for which all parts hold. */
  all(parts: readonly Part[], within: SlotSet): SlotSet {
    // Words first: rows are then asked for few papers only.
    const [texts, others] = [parts.filter(isText), parts.filter((part) => !isText(part))];
    return [...texts, ...others].reduce((left, part) => this.of(part, left), within);
  }

  /** Of some papers those for which the part holds. */
  of(part: Part, within: SlotSet): SlotSet {
    switch (part.kind) {
      case 'all':
        return this.all(part.parts, within);
      case 'any':
        return part.parts
          .map((choice) => this.of(choice, within))
          .reduce((some, more) => some.or(more));
      case 'not':
        return within.without(this.of(part.part, within));
      case 'term':
        return isText(part) ? this.#text(part).and(within) : this.#row(part, within);
    }
  }

  #row(term: Term, within: SlotSet): SlotSet {
    const { facts, rows, context } = this.#from;
    const matches = answererOf(term.field).matcher(term, context);
    const found = new SlotSet(facts.end);
    within.each((slot) => {
      if (matches(rows.at(slot))) found.add(slot);
    });
    return found;
  }

  #text(term: Term): SlotSet {
    const known = this.#texts.get(term);
    if (known) return known;
    const found = this.#read(term);
    this.#texts.set(term, found);
    return found;
  }

  #read(term: Term): SlotSet {
    const { facts } = this.#from;
    const leaf = this.#from.leafOf(term);
    const found = this.#leaf(leaf);
    if (term.fit === 'whole') {
      const is = wholeTest(term, facts.parts);
      const whole = new SlotSet(facts.end);
      found.each((slot) => {
        if (is(slot)) whole.add(slot);
      });
      return whole;
    }
    if (term.field === undefined && this.#noted.length > 0) this.#readNotes(leaf, found);
    return found;
  }

  #leaf(leaf: Leaf): SlotSet {
    const { facts, live, slots, lookup } = this.#from;
    const found = new SlotSet(facts.end);
    for (const part of live) {
      const list = slots.list(part, lookup.leaf(part.segment, leaf).documents);
      for (const slot of list) if (slot !== none) found.add(slot);
    }
    return found;
  }

  /** Notes count as they are now, whatever the index knows of them. */
  #readNotes(leaf: Leaf, found: SlotSet): void {
    const beside = this.#leaf({ ...leaf, fields: everyField & ~fieldBit.note });
    const pattern = patternOf(leaf.ways);
    for (const slot of this.#noted) {
      const mark = this.#from.rows.marks.get(slot);
      if (beside.has(slot) || (mark?.note && noteTexts(mark).has(pattern))) found.add(slot);
      else found.delete(slot);
    }
  }
}
