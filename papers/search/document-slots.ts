import type { Facts } from '../facts/facts.ts';
import type { Live } from './live.ts';
import { idOf, type Segment } from './segment.ts';

/** No slot: the document was removed. */
const none = 0xffff_ffff;

/** Which slot of the facts the documents of each segment have; read once for a segment, which never changes. */
export class DocumentSlots {
  readonly #facts: Facts;
  readonly #known = new WeakMap<Segment, Uint32Array>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** Visits the documents of a list that are alive, with their slots and their places in the list. */
  each(
    { segment, removed }: Live,
    documents: Uint32Array,
    visit: (slot: number, at: number) => void,
  ): void {
    const slots = this.of(segment);
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      const slot = slots[document] ?? none;
      if (slot !== none && !removed.has(document)) visit(slot, at);
    }
  }

  /** The slot of each document. */
  of(segment: Segment): Uint32Array {
    let slots = this.#known.get(segment);
    if (!slots) {
      slots = new Uint32Array(segment.documents);
      for (let document = 0; document < segment.documents; document += 1) {
        slots[document] = this.#facts.slotOf(idOf(segment, document)) ?? none;
      }
      this.#known.set(segment, slots);
    }
    return slots;
  }
}
