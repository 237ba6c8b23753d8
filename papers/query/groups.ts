import type { Part } from './query.ts';

/** A part, and how many groups and minuses lie in each other in it; groups of one kind in each other count as one. */
export interface Unit {
  part: Part;
  height: number;
}

/** How deep a query may nest: deeper than anybody writes, and shallow enough for every walk through it. */
const greatestHeight = 16;

/**
 * True where the unit nests deeper than a query may. Alternatives need no parentheses of their own, so what they are in
 * is what counts.
 */
export function isTooHigh({ part, height }: Unit): boolean {
  return part.kind !== 'any' && height > greatestHeight;
}

/** One part of all the units; undefined without any. */
function unite(kind: 'all' | 'any', units: readonly Unit[]): Unit | undefined {
  if (units.length < 2) return units[0];
  // In a loop: a text may hold more units than a call may have arguments.
  let height = 0;
  for (const unit of units) {
    height = Math.max(height, unit.height + (unit.part.kind === kind ? 0 : 1));
  }
  return { part: { kind, parts: units.map(({ part }) => part) }, height };
}

/** The unit behind a minus. */
export function negate({ part, height }: Unit): Unit {
  if (part.kind === 'not') return { part: part.part, height: height - 1 };
  return { part: { kind: 'not', part }, height: height + 1 };
}

/** What stands between two parentheses, or in the whole text: all runs hold, and of each run one unit. */
export class Group {
  readonly #runs: Unit[][] = [];
  #isAfterOr = false;

  /** True where an OR has something before it, and no other OR. */
  get mayTakeOr(): boolean {
    return this.#runs.length > 0 && !this.#isAfterOr;
  }

  takeOr(): void {
    this.#isAfterOr = true;
  }

  /** True while an OR has nothing behind it. */
  get isAfterOr(): boolean {
    return this.#isAfterOr;
  }

  /** Nothing where something stands that cannot be asked for: an OR at its sides has lost one choice, not all. */
  add(unit: Unit | undefined): void {
    const run = this.#isAfterOr ? this.#runs.at(-1) : undefined;
    const units = unit ? [unit] : [];
    if (run) run.push(...units);
    else this.#runs.push(units);
    this.#isAfterOr = false;
  }

  /** True before anything was added. */
  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  toUnit(): Unit | undefined {
    return unite(
      'all',
      this.#runs.flatMap((run) => unite('any', run) ?? []),
    );
  }
}
