const signs = ['>=', '<=', '>', '<', '='] as const;
type Sign = (typeof signs)[number];

/** What is asked of something that has an order, its bounds being of one kind or another. */
export type Range<Bound> = { sign: Sign; bound: Bound } | { sign: '..'; from: Bound; to: Bound };

/** Reads `>50`, `50`, `5..10`, `5..` or `..10`; undefined where a bound does not read. */
export function readRange<Bound>(
  text: string,
  readBound: (text: string) => Bound | undefined,
): Range<Bound> | undefined {
  const ends = text.split('..');
  if (ends.length > 2) return undefined;
  const [first = '', second] = ends.map((end) => end.trim());
  if (second === undefined) {
    const sign = signs.find((known) => first.startsWith(known));
    const bound = readBound(first.slice(sign?.length ?? 0).trim());
    return bound === undefined ? undefined : { sign: sign ?? '=', bound };
  }
  const from = readBound(first);
  const to = readBound(second);
  if (from !== undefined && to !== undefined) return { sign: '..', from, to };
  if (from !== undefined && second === '') return { sign: '>=', bound: from };
  return to !== undefined && first === '' ? { sign: '<=', bound: to } : undefined;
}

/** The range as one writes it. */
export function writeRange<Bound>(
  range: Range<Bound>,
  writeBound: (bound: Bound) => string,
): string {
  if (range.sign === '..') return `${writeBound(range.from)}..${writeBound(range.to)}`;
  return (range.sign === '=' ? '' : range.sign) + writeBound(range.bound);
}

/** A stretch, both ends included: what one bound stands for. */
export interface Span<Value> {
  from: Value;
  to: Value;
}

/** True where the value lies in the range. */
export function isInRange<Value extends string | number>(
  range: Range<Span<Value>>,
  value: Value,
): boolean {
  switch (range.sign) {
    case '..':
      return range.from.from <= value && value <= range.to.to;
    case '=':
      return range.bound.from <= value && value <= range.bound.to;
    case '>':
      return value > range.bound.to;
    case '>=':
      return value >= range.bound.from;
    case '<':
      return value < range.bound.from;
    case '<=':
      return value <= range.bound.to;
  }
}

/** The range with each bound made into another kind; undefined where one cannot be. */
export function mapRange<A, B>(
  range: Range<A>,
  map: (bound: A) => B | undefined,
): Range<B> | undefined {
  if (range.sign !== '..') {
    const bound = map(range.bound);
    return bound === undefined ? undefined : { sign: range.sign, bound };
  }
  const from = map(range.from);
  const to = map(range.to);
  return from === undefined || to === undefined ? undefined : { sign: '..', from, to };
}
