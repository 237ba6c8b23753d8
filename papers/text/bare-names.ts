import { symbols } from './tex-commands.ts';

/** Names that no sentence has. */
const names = [
  'leq|geq|neq|propto|infty|varepsilon|cdot|langle|rangle',
  'rightarrow|leftarrow|leftrightarrow|Rightarrow|uparrow|downarrow',
].join('|');

const bareNames = new RegExp(
  [
    `(?<![A-Za-z])(?:${names})(?![A-Za-z])`,
    // `512times512`, `4times faster`, `100timessim600times`; `2 times 2` between numbers alone.
    '(?<=\\d)times(?:sim(?=\\d)| ?(?=\\d)|(?![a-z]))',
    '(?<=\\d) times (?=\\d)',
    // `sim10`, `5sim10`, `leq5%`, but neither `sim2real` nor `real-to-sim 2`.
    '(?<![A-Za-z-])(?:sim(?!2(?:real|sim)) ?|approx|leq|geq)(?= ?\\d)',
  ].join('|'),
  'g',
);

/**
 * The text with the names of signs read that stand without their backslash: the Hub takes it away together with the
 * dollar signs around mathematics. Names that could be words of a sentence are read beside numbers only.
 */
export function readBareNames(text: string): string {
  return text.replace(bareNames, (found) => {
    if (found === 'timessim') return '×~';
    return symbols.get(found.trim()) ?? found;
  });
}
