import { specimens } from './registry.ts';

/** Specimens that even an ordinary day has. */
const gentle = [
  'a power before a hyphen',
  'a title of three lines',
  'literal angle brackets in a title',
];
/** Feed days behind the newest that the others are spread over. */
const oddDays = 9;

/**
 * The specimens that stand in the day `age` feed days before the newest: a few gentle ones today, the rest spread
 * evenly over the days behind it.
 */
export function placedSpecimens(
  age: number,
): { paper: Record<string, unknown>; [key: string]: unknown }[] {
  const isGentle = (name: string) => gentle.includes(name);
  const others = specimens.filter(({ name }) => !isGentle(name));
  const perDay = Math.ceil(others.length / oddDays);
  const placed =
    age === 0
      ? specimens.filter(({ name }) => isGentle(name))
      : others.slice((age - 1) * perDay, age * perDay);
  return placed.map(({ paper = {}, outer = {} }) => ({ ...outer, paper }));
}
