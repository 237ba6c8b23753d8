/** What a user does with one card. */
export type MarkKind = 'savedAt' | 'readAt';

interface Known {
  shown: boolean;
  asked: boolean;
  /** What was shown before that, and since when (epoch ms) it no longer is. */
  before: { shown: boolean; until: number };
}

/** What is known of each paper's mark from outside: what the panel has shown as done, and what was asked for since. */
export class MarksKnown {
  asked = 0;
  shown = 0;
  /** Acts that need not be stored, though they were shown as done. */
  beside = 0;
  readonly #known = new Map<string, Known>();

  ask(id: string, kind: MarkKind, wanted: boolean): void {
    this.asked += 1;
    const { shown, before } = this.#of(id, kind, wanted);
    this.#known.set(`${kind} ${id}`, { shown, asked: wanted, before });
  }

  show(id: string, kind: MarkKind, wanted: boolean): void {
    this.shown += 1;
    const before = { shown: this.#of(id, kind, wanted).shown, until: Date.now() };
    this.#known.set(`${kind} ${id}`, { shown: wanted, asked: wanted, before });
  }

  #of(id: string, kind: MarkKind, wanted: boolean): Known {
    const nothing = { shown: !wanted, asked: !wanted, before: { shown: !wanted, until: 0 } };
    return this.#known.get(`${kind} ${id}`) ?? nothing;
  }

  /** What was shown as done since then (epoch ms) may be stored or not. */
  forgive(since: number): void {
    for (const [key, { shown, asked, before }] of this.#known) {
      if (before.until < since || before.shown === shown) continue;
      this.beside += 1;
      this.#known.set(key, { shown: before.shown, asked, before });
    }
  }

  /** From now on it is about another profile; what was asked and shown so far still counts. */
  beginAnew(): void {
    this.#known.clear();
  }

  /** What of it is not stored. What was asked for and never shown as done may be stored at any time, or never. */
  lost(rows: readonly Record<string, unknown>[]): string[] {
    const marks = new Map(rows.map((row) => [row.paperId, row]));
    const lost: string[] = [];
    for (const [key, { shown, asked, before }] of this.#known) {
      const [kind = '', id] = key.split(' ');
      const isThere = marks.get(id)?.[kind] !== undefined;
      if (isThere !== shown && isThere !== asked) lost.push(`${key} is ${isThere}`);
      if (isThere === asked) this.#known.set(key, { shown: isThere, asked, before });
    }
    return lost;
  }
}
