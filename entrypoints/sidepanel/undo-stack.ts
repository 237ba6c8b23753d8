import type { PaperId } from '../../papers/paper-id.ts';
import type { Undo } from '../../storage/marks.ts';

/** An act that can be taken back, with the title of its paper where it is about one. */
export interface UndoableAct {
  undo: Undo;
  title: string | undefined;
}

/**
 * What the user can take back, the last act first. Papers marked seen in passing are taken back too, but only
 * when no act of the user's own is left: `u` after a save means the save, whatever was scrolled past since.
 */
export class UndoStack {
  readonly #acts: UndoableAct[] = [];
  #passing: Undo[] = [];

  /** How many times undo has something to do. */
  get size(): number {
    return this.#acts.length + (this.#passing.length > 0 ? 1 : 0);
  }

  push(act: UndoableAct): void {
    if (act.undo.length > 0) this.#acts.push(act);
  }

  pass(undo: Undo): void {
    if (undo.length > 0) this.#passing.push(undo);
  }

  /** Removes and returns the act to take back next. */
  pop(): UndoableAct | undefined {
    const act = this.#acts.pop();
    if (act || this.#passing.length === 0) return act;
    const undo = this.#passing.flat();
    this.#passing = [];
    return { undo, title: undefined };
  }
}

/** The papers that an act touched. */
export function touchedIds({ undo }: UndoableAct): PaperId[] {
  return undo.map(({ paperId }) => paperId);
}
