import type { Paper } from '../paper.ts';
import type { PaperId } from '../paper-id.ts';
import { wholeKeys } from '../words/whole-keys.ts';
import { emptyParts, type FactParts, flag } from './fact-parts.ts';
import { readFacts, writeFacts } from './facts-bytes.ts';
import { SlotSet } from './slot-set.ts';
import { textHash } from './text-hash.ts';

const hashOf = (key: string | undefined) => (key === undefined ? 0 : textHash(key));

/** True where some of the names are spellings of one. */
function hasRepeats(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size < names.length;
}

/**
 * What a query asks of papers beside their words, for all of them, in memory. A paper keeps its slot as long as it is
 * here; slots that are free are taken again.
 */
export class Facts {
  readonly parts: FactParts;
  readonly #slots = new Map<PaperId, number>();
  readonly #free: number[] = [];
  /** Made when it is asked for, and good until something is put or removed: every question asks for both. */
  #everything: SlotSet | undefined;
  #noted: readonly number[] | undefined;

  constructor(parts: FactParts = emptyParts()) {
    this.parts = parts;
    parts.ids.forEach((id, slot) => {
      if (this.isAlive(slot)) this.#slots.set(id, slot);
      else this.#free.push(slot);
    });
  }

  /** The facts from their bytes, which they keep; undefined where these are damaged, of another version or stamp. */
  static load(bytes: ArrayBuffer, stamp: number): Facts | undefined {
    const parts = readFacts(bytes, stamp);
    return parts && new Facts(parts);
  }

  serialise(stamp: number): ArrayBuffer {
    return writeFacts(this.parts, stamp);
  }

  /** How many papers are here. */
  get size(): number {
    return this.#slots.size;
  }

  /** All slots lie below this. */
  get end(): number {
    return this.parts.ids.length;
  }

  isAlive(slot: number): boolean {
    return (this.parts.flags.get(slot) & flag.alive) !== 0;
  }

  #slotsWith(bits: number): number[] {
    const slots: number[] = [];
    for (let slot = 0; slot < this.end; slot += 1) {
      if ((this.parts.flags.get(slot) & bits) !== 0) slots.push(slot);
    }
    return slots;
  }

  /** The slots of all papers; not to be changed. */
  everything(): SlotSet {
    if (this.#everything) return this.#everything;
    const slots = new SlotSet(this.end);
    for (const slot of this.#slotsWith(flag.alive)) slots.add(slot);
    this.#everything = slots;
    return slots;
  }

  /** The slots of papers whose notes the index has. */
  noted(): readonly number[] {
    this.#noted ??= this.#slotsWith(flag.noted);
    return this.#noted;
  }

  #change(slot: number, flags: number): void {
    this.parts.flags.set(slot, flags);
    this.#everything = undefined;
    this.#noted = undefined;
  }

  slotOf(id: PaperId): number | undefined {
    return this.#slots.get(id);
  }

  ids(): PaperId[] {
    return [...this.#slots.keys()];
  }

  /** Adds a paper, or replaces the one of that id; `isNoted`: the index has a note with it. */
  put(paper: Paper, isNoted: boolean): void {
    const slot = this.#slots.get(paper.id) ?? this.#free.pop() ?? this.end;
    this.#slots.set(paper.id, slot);
    const { parts } = this;
    const { organisation, submitter } = paper;
    parts.ids[slot] = paper.id;
    this.#change(
      slot,
      flag.alive |
        (paper.githubRepo === undefined ? 0 : flag.code) |
        (paper.projectPage === undefined ? 0 : flag.project) |
        (paper.media.length === 0 ? 0 : flag.media) |
        (isNoted ? flag.noted : 0) |
        (hasRepeats(paper.keywords) || hasRepeats(paper.authors) ? flag.repeats : 0),
    );
    const [words, asOne] = wholeKeys(paper.title);
    parts.titles.set(slot, hashOf(words));
    parts.titlesAsOne.set(slot, hashOf(asOne));
    parts.day.set(slot, parts.dayNames.numberOf(paper.day));
    parts.organisation.set(
      slot,
      organisation
        ? parts.organisationNames.numberOf(`${organisation.name}\n${organisation.fullName}`) + 1
        : 0,
    );
    parts.submitter.set(
      slot,
      submitter === undefined ? 0 : parts.submitterNames.numberOf(submitter) + 1,
    );
    parts.publishedAt.set(slot, paper.publishedAt ?? Number.NaN);
    parts.upvotes.set(slot, paper.upvotes);
    parts.comments.set(slot, paper.comments);
    parts.stars.set(slot, paper.githubStars ?? Number.NaN);
    const { dayNames, keywordNames, authorNames } = parts;
    parts.days.set(
      slot,
      paper.days.map((day) => dayNames.numberOf(day)),
    );
    parts.keywords.set(
      slot,
      paper.keywords.map((keyword) => keywordNames.numberOf(keyword)),
    );
    parts.authors.set(
      slot,
      paper.authors.map((author) => authorNames.numberOf(author)),
    );
  }

  /** Removes the paper of that id, if it is here. */
  remove(id: PaperId): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#change(slot, 0);
    this.#free.push(slot);
  }
}
