import type { Facts } from '../facts/facts.ts';
import type { Live } from './live.ts';
import { idOf, type Segment } from './segment.ts';

/** No slot: the document was removed. */
export const none = 0xffff_ffff;

/** Which slot of the facts the documents of each segment have; read once for a segment, which never changes. */
export class DocumentSlots {
  readonly #facts: Facts;
  readonly #known = new WeakMap<Segment, Uint32Array>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** The slots of a list of documents, each at its document's place; `none` where that was removed. */
  list({ segment, removed }: Live, documents: Uint32Array): Uint32Array {
    const slots = this.#of(segment);
    const list = new Uint32Array(documents.length);
    const isWhole = removed.count === 0;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      list[at] = isWhole || !removed.has(document) ? (slots[document] ?? none) : none;
    }
    return list;
  }

  /** The slot of each document. */
  #of(segment: Segment): Uint32Array {
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
