import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './measure.ts';
import { measures } from './measures/registry.ts';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const here = import.meta.dirname;
const budgets: Record<string, number> = JSON.parse(
  readFileSync(join(here, 'budgets.json'), 'utf8'),
);

function line({ id, title, value, unit, note }: Figure): string {
  const budget = budgets[id];
  const figure = `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
  const verdict =
    budget === undefined
      ? ''
      : value <= budget
        ? `of ${budget}`
        : `of ${budget}: OVER BY ${Math.round((value / budget - 1) * 100)} %`;
  return `${title.padEnd(58)} ${figure.padStart(12)} ${verdict.padEnd(16)} ${note}`;
}

const wanted = Object.entries(measures).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);
if (wanted.length === 0) {
  console.error(`Nothing of that name; there are ${Object.keys(measures).join(', ')}.`);
  process.exit(1);
}

const figures: Figure[] = [];
for (const [, measure] of wanted) {
  console.log(`▸ ${measure.title}`);
  for (const figure of await measure.run()) {
    figures.push(figure);
    console.log(line(figure));
  }
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}`;
const report = { at: new Date().toISOString(), machine, figures };
writeFileSync(join(here, 'last-run.json'), `${JSON.stringify(report, null, 2)}\n`);
const over = figures.filter(({ id, value }) => value > (budgets[id] ?? Number.POSITIVE_INFINITY));
console.log(`${figures.length} figures, ${over.length} over budget · ${machine}`);
process.exit(values.check && (over.length > 0 || figures.length === 0) ? 1 : 0);
