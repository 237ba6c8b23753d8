/** One row of `docs/performance.md`: what was measured, in its unit, smaller is better. */
export interface Figure {
  /** The key in `budgets.json`. */
  id: string;
  title: string;
  /** The figure that the budget is about. */
  value: number;
  unit: 'ms' | '×' | 's' | 'MB' | 'kB' | 'rows' | 'nodes' | 'tasks' | 'files';
  /** What else was seen: spread, the floor of the same run, how many runs. */
  note: string;
}

/** A group of figures that are measured in one run. */
export interface Measure {
  title: string;
  /** Figures in the table's order; an empty list where the machine lacks what it needs, which it says. */
  run: () => Promise<Figure[]>;
}

/** The middle of the samples and the spread around it. */
export interface Spread {
  median: number;
  p25: number;
  p75: number;
  p95: number;
  count: number;
}

/** Quantiles by nearest rank. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ??
    Number.NaN;
  return { median: at(0.5), p25: at(0.25), p75: at(0.75), p95: at(0.95), count: sorted.length };
}

/** `median 142 ms, 138–151, p95 170, 20 runs`. */
export function wordsOf({ median, p25, p75, p95, count }: Spread): string {
  const short = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  return `median ${short(median)} ms, ${short(p25)}–${short(p75)}, p95 ${short(p95)}, ${count} runs`;
}
