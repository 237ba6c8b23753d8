import { Facts } from '../facts/facts.ts';
import type { NameKind } from '../facts/name-counts.ts';
import type { Paper } from '../paper.ts';
import type { PaperId } from '../paper-id.ts';
import type { KnownValue } from '../query/known.ts';
import type { Query } from '../query/query.ts';
import { type Answer, type Ask, answer } from './answer.ts';
import { knownNames } from './archive-known.ts';
import { DocumentSlots } from './document-slots.ts';
import { searchDocumentOf } from './search-document.ts';
import { SearchIndex } from './search-index.ts';

/** An archive as it is stored: two stretches of bytes that belong together. */
export interface ArchiveBytes {
  index: ArrayBuffer;
  facts: ArrayBuffer;
}

/** The checksum of the index's bytes: the third word. */
function stampOf(index: ArrayBuffer): number {
  return index.byteLength < 12 ? 0 : (new Uint32Array(index, 0, 3)[2] ?? 0);
}

/**
 * All papers, ready to be asked any query of the query language: an index of their words, and what else queries ask. It
 * finds exactly what `matcherOf` finds in the same rows. Nothing here waits, reads or stores.
 */
export class Archive {
  readonly #index: SearchIndex;
  readonly #facts: Facts;
  readonly #slots: DocumentSlots;

  constructor(index = new SearchIndex(), facts = new Facts()) {
    this.#index = index;
    this.#facts = facts;
    this.#slots = new DocumentSlots(facts);
  }

  /**
   * The archive from its bytes, which it keeps and writes into; undefined where they are damaged, of another version, or
   * not of one archive: build it anew.
   */
  static load({ index, facts }: ArchiveBytes): Archive | undefined {
    if (index.byteLength % 4 !== 0) return undefined;
    const loadedFacts = Facts.load(facts, stampOf(index));
    const loadedIndex = loadedFacts && SearchIndex.load(index);
    if (!loadedIndex || loadedIndex.size !== loadedFacts.size) return undefined;
    return new Archive(loadedIndex, loadedFacts);
  }

  serialise(): ArchiveBytes {
    const index = this.#index.serialise();
    return { index, facts: this.#facts.serialise(stampOf(index)) };
  }

  /** How many papers are in it. */
  get size(): number {
    return this.#facts.size;
  }

  has(id: PaperId): boolean {
    return this.#facts.slotOf(id) !== undefined;
  }

  /** The ids of all papers in it, in no order. */
  ids(): PaperId[] {
    return this.#facts.ids();
  }

  /**
   * Adds papers, in place of those with the same ids, each with its note: about 0.25 ms for each of them. A note that
   * changes counts at once, from the marks that come with a question; for its rank, put its paper again.
   */
  put(papers: readonly Paper[], noteOf: (id: PaperId) => string | undefined): void {
    this.#index.add(papers.map((paper) => searchDocumentOf(paper, noteOf(paper.id))));
    for (const paper of papers) this.#facts.put(paper, Boolean(noteOf(paper.id)));
  }

  /** Removes papers; ids that are not there are no matter. */
  remove(ids: readonly PaperId[]): void {
    this.#index.remove(ids);
    for (const id of ids) this.#facts.remove(id);
  }

  /** Does about `budget` postings of merging, some 0.1 µs each; true while there is more to do. */
  mergeSome(budget: number): boolean {
    return this.#index.mergeSome(budget);
  }

  /** Answers any query. */
  answer(query: Query, ask: Ask): Answer {
    return answer(query, ask, {
      facts: this.#facts,
      live: this.#index.parts,
      slots: this.#slots,
    });
  }

  /** What there is to write into a query of one kind of names: the most frequent first, some tens of milliseconds. */
  names(kind: NameKind): KnownValue[] {
    return knownNames(kind, this.#facts);
  }
}
