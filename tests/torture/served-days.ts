import type { FeedDay } from '../../papers/feed-day.ts';
import type { Corpus, WireItem } from '../hub/corpus.ts';

const idsOf = (items: readonly WireItem[]) => items.map(({ paper }) => paper.id);

/** What the Hub has had of each day so far: papers come, and none goes. */
export class ServedDays {
  readonly #corpus: Corpus;
  readonly #sizes = new Map<FeedDay, Set<number>>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    for (const day of corpus.days()) this.#remember(day);
  }

  #remember(day: FeedDay): void {
    const sizes = this.#sizes.get(day) ?? new Set();
    sizes.add(new Set(idsOf(this.#corpus.day(day))).size);
    this.#sizes.set(day, sizes);
  }

  /** From now on the Hub has these of the day, which are more than before. */
  serve(day: FeedDay, items: WireItem[]): void {
    this.#corpus.setDay(day, items);
    this.#remember(day);
  }

  /** Every paper of the day by now. */
  idsOf(day: FeedDay): string[] {
    return [...new Set(idsOf(this.#corpus.day(day)))];
  }

  days(): FeedDay[] {
    return [...this.#sizes.keys()];
  }

  /** True for the number of papers that the day had at some time. */
  wasWhole(day: FeedDay, size: number): boolean {
    return this.#sizes.get(day)?.has(size) === true;
  }
}
