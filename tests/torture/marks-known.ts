/** What a user does with one card. */
export type MarkKind = 'savedAt' | 'readAt';

interface Known {
  shown: boolean;
  asked: boolean;
}

/** What is known of each paper's mark from outside: what the panel has shown as done, and what was asked for since. */
export class MarksKnown {
  asked = 0;
  shown = 0;
  readonly #known = new Map<string, Known>();

  ask(id: string, kind: MarkKind, wanted: boolean): void {
    this.asked += 1;
    const before = this.#known.get(`${kind} ${id}`);
    this.#known.set(`${kind} ${id}`, { shown: before?.shown ?? !wanted, asked: wanted });
  }

  show(id: string, kind: MarkKind, wanted: boolean): void {
    this.shown += 1;
    this.#known.set(`${kind} ${id}`, { shown: wanted, asked: wanted });
  }

  /** From now on it is about another profile; what was asked and shown so far still counts. */
  beginAnew(): void {
    this.#known.clear();
  }

  /** What of it is not stored. What was asked for and never shown as done may be stored at any time, or never. */
  lost(rows: readonly Record<string, unknown>[]): string[] {
    const marks = new Map(rows.map((row) => [row.paperId, row]));
    const lost: string[] = [];
    for (const [key, { shown, asked }] of this.#known) {
      const [kind = '', id] = key.split(' ');
      const isThere = marks.get(id)?.[kind] !== undefined;
      if (isThere !== shown && isThere !== asked) lost.push(`${key} is ${isThere}`);
      if (isThere === asked) this.#known.set(key, { shown: isThere, asked: isThere });
    }
    return lost;
  }
}
