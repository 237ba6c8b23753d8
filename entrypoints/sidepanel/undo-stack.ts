import type { Notice } from '../../components/notice.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Undo } from '../../storage/act.ts';

/** An act that can be taken back, with the title of its paper where it is about one. */
export interface UndoableAct {
  undo: Undo;
  title: string | undefined;
  /** The way back of an act upon something else than marks. */
  takeBack?: () => Promise<void>;
}

/** Papers that were passed by one after the other. */
interface Batch {
  key: number;
  /** Epoch ms of the first. */
  startedAt: number;
  undo: Undo;
}

/** One undo takes back what was passed by within so long, and not the whole session. */
const batchMs = 60_000;

/**
 * What the user can take back, the last act first. Papers marked seen in passing are taken back too, but only
 * when no act of the user's own is left: `u` after a save means the save, whatever was scrolled past since.
 */
export class UndoStack {
  readonly #acts: (UndoableAct & { key: number })[] = [];
  readonly #batches: Batch[] = [];
  #batchIsOpen = false;
  #lastKey = 0;

  /** The key of what undo takes back next; undefined where there is nothing. */
  get nextKey(): number | undefined {
    return (this.#acts.at(-1) ?? this.#batches.at(-1))?.key;
  }

  /** Returns the key by which `take` finds this very act; undefined where it changed nothing. */
  push(act: UndoableAct): number | undefined {
    if (act.undo.length === 0 && !act.takeBack) return undefined;
    const key = this.#newKey();
    this.#acts.push({ ...act, key });
    return key;
  }

  /** `now` in epoch ms. */
  pass(undo: Undo, now: number): void {
    if (undo.length === 0) return;
    const last = this.#batchIsOpen ? this.#batches.at(-1) : undefined;
    const isRecent = last !== undefined && Math.abs(now - last.startedAt) < batchMs;
    if (isRecent) last.undo = [...last.undo, ...undo];
    else this.#batches.push({ key: this.#newKey(), startedAt: now, undo });
    this.#batchIsOpen = true;
  }

  /** The reader has gone to another list: what is passed by there is another batch. */
  endBatch(): void {
    this.#batchIsOpen = false;
  }

  /** Removes and returns the act to take back next. */
  pop(): UndoableAct | undefined {
    const act = this.#acts.pop();
    if (act) return this.#handOn(act);
    const batch = this.#batches.pop();
    this.endBatch();
    return batch && { undo: batch.undo, title: undefined };
  }

  /** Removes and returns the act of that key; undefined where it was taken back already. */
  take(key: number): UndoableAct | undefined {
    const at = this.#acts.findIndex((act) => act.key === key);
    const act = at === -1 ? undefined : this.#acts.splice(at, 1)[0];
    return act && this.#handOn(act);
  }

  /** A paper that was new before the act, and was passed by since, is new again once both are taken back. */
  #handOn(act: UndoableAct): UndoableAct {
    const wereNew = new Set(act.undo.filter(({ wasNew }) => wasNew).map(({ paperId }) => paperId));
    for (const batch of this.#batches) {
      batch.undo = batch.undo.map((marked) =>
        wereNew.has(marked.paperId) ? { ...marked, wasNew: true } : marked,
      );
    }
    return act;
  }

  #newKey(): number {
    this.#lastKey += 1;
    return this.#lastKey;
  }
}

/** The papers that an act touched. */
export function touchedIds({ undo }: UndoableAct): PaperId[] {
  return undo.map(({ paperId }) => paperId);
}

/** What taking an act back says. */
export function undoneNotice(act: UndoableAct): Notice {
  const { title } = act;
  return title === undefined
    ? { kind: 'undone-many', count: touchedIds(act).length }
    : { kind: 'undone', title };
}
