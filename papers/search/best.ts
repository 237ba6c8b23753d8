import { idOf, type Segment } from './segment.ts';

/** A document that was found. */
export interface Found {
  segment: Segment;
  document: number;
  score: number;
}

/** The better one first; of equals the newer, then the one with the later id. Scores are compared to a thousandth. */
function compare(a: Found, b: Found): number {
  const byScore = b.score - a.score;
  if (byScore !== 0) return byScore;
  const byDay = (b.segment.days[b.document] ?? 0) - (a.segment.days[a.document] ?? 0);
  if (byDay !== 0) return byDay;
  return idOf(a.segment, a.document) < idOf(b.segment, b.document) ? 1 : -1;
}

/** Keeps the best of what is found, without sorting all of it. */
export class Best {
  #kept: Found[] = [];
  #least = Number.NEGATIVE_INFINITY;
  readonly #limit: number;
  total = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(segment: Segment, number: number, exactScore: number): void {
    this.total += 1;
    const score = Math.round(exactScore * 1000) / 1000;
    if (score < this.#least) return;
    this.#kept.push({ segment, document: number, score });
    if (this.#kept.length >= this.#limit * 2 + 64) this.#cut();
  }

  #cut(): void {
    this.#kept.sort(compare);
    this.#kept.length = Math.min(this.#kept.length, this.#limit);
    if (this.#kept.length === this.#limit) this.#least = this.#kept.at(-1)?.score ?? this.#least;
  }

  /** The best, in their order. */
  sorted(): readonly Found[] {
    this.#cut();
    return this.#kept;
  }
}
