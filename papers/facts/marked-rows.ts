import type { Mark } from '../mark.ts';
import type { PaperId } from '../paper-id.ts';
import type { PaperRow } from '../paper-row.ts';
import type { Facts } from './facts.ts';
import { lazyPaper } from './lazy-paper.ts';
import { SlotSet } from './slot-set.ts';

/** The facts with the user's marks, as rows that a query can ask. */
export class MarkedRows {
  readonly isNew: SlotSet;
  /** By slot. */
  readonly marks = new Map<number, Mark>();
  readonly #row: PaperRow;
  #slot = 0;

  constructor(facts: Facts, marks: ReadonlyMap<PaperId, Mark>, unseen: ReadonlySet<PaperId>) {
    this.isNew = new SlotSet(facts.end);
    for (const id of unseen) {
      const slot = facts.slotOf(id);
      if (slot !== undefined) this.isNew.add(slot);
    }
    for (const [id, mark] of marks) {
      const slot = facts.slotOf(id);
      if (slot !== undefined) this.marks.set(slot, mark);
    }
    const paper = lazyPaper(facts.parts, () => this.#slot);
    this.#row = { paper, mark: undefined, isNew: false };
  }

  /** The row in the slot: one and the same object each time, good until the next call. */
  at(slot: number): PaperRow {
    this.#slot = slot;
    this.#row.mark = this.marks.get(slot);
    this.#row.isNew = this.isNew.has(slot);
    return this.#row;
  }
}
