import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../papers/query/parse.ts';
import { printQuery } from '../../../../papers/query/print.ts';

function canonical(text: string, typingAt?: number): string {
  return printQuery(parseQuery(text, typingAt).query);
}

function complaints(text: string): string[] {
  return parseQuery(text).complaints.map(
    ({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`,
  );
}

describe('what is well written', () => {
  test.each([
    ['', ''],
    ['  lamp   oil ', 'lamp oil'],
    ['lamp, oil! (lit)', 'lamp oil lit'],
    ['"oil  lamp" lam* "oil la"*', '"oil lamp" lam* "oil la"*'],
    ['lamp OR oil river', '(lamp OR oil) river'],
    ['river lamp OR oil', 'river (lamp OR oil)'],
    ['lamp OR oil', 'lamp OR oil'],
    ['lamp or oil', 'lamp or oil'],
    ['(oil lamp) OR -river', '(oil lamp) OR -river'],
    ['-lamp -"oil lamp" -(a OR b) -(c d)', '-lamp -"oil lamp" -(a OR b) -(c d)'],
    ['--flag -(-(-x))', 'flag -x'],
    ['lamp lamp LAMP "lamp"', 'lamp "lamp"'],
    ['((lamp)) ((a OR (b OR c)))', 'lamp (a OR b OR c)'],
    ['gpt-4o 2507.06261 R^3-Bench', 'gpt-4o 2507.06261 R^3-Bench'],
    ['AUTHOR:brook Has:CODE keyword:lamps', 'by:brook has:code kw:lamps'],
    [
      'by:"Ada Brook" org:="North Lab" org:=north-lab',
      'by:"Ada Brook" org:="North Lab" org:=north-lab',
    ],
    ['title:lam* tag:"to read" tag:=later tag:lat*', 'title:lam* tag:"to read" tag:later tag:lat*'],
    [
      'up:>50 up:=5 up:5..10 up:5.. up:..10 stars:2.5k',
      'up:>50 up:5 up:5..10 up:>=5 up:<=10 stars:2500',
    ],
    ['date:2026-05..2026-06 day:TODAY day:>=7d', 'date:2026-05..2026-06 day:today day:>=7d'],
    ['Lanterns: a study', 'Lanterns a study'],
    ['a "OR" b', 'a "OR" b'],
  ])('%j is read as %j, and nothing is complained of', (text, printed) => {
    expect(canonical(text)).toBe(printed);
    expect(complaints(text)).toEqual([]);
  });
});

describe('what is badly written', () => {
  test.each([
    ['up:>abc graph', 'graph', ['not-a-number: up:>abc']],
    ['graph up:5*', 'graph', ['not-a-number: up:5*']],
    ['graph -stars:many', 'graph', ['not-a-number: stars:many']],
    ['up:10..5 graph', 'graph', ['reversed-range: up:10..5']],
    ['date:2026-13 graph', 'graph', ['not-a-date: date:2026-13']],
    ['day:2026-02-30 graph', 'graph', ['not-a-date: day:2026-02-30']],
    ['date:2026-06..2026-05', '', ['reversed-range: date:2026-06..2026-05']],
    ['has:cod graph is:toString', 'graph', ['not-a-choice: has:cod', 'not-a-choice: is:toString']],
    ['titel:graph lamp', 'lamp', ['unknown-field: titel:graph']],
    ['titel:"graph lamp" lamp', 'lamp', ['unknown-field: titel:"graph lamp"']],
    ['title: graph', 'graph', ['no-value: title:']],
    ['tag:" " by:(lamp)', 'lamp', ['no-value: tag:" "', 'no-value: by:']],
    ['lamp … oil', 'lamp oil', ['nothing-to-find: …']],
    ['lamp title:!', 'lamp', ['nothing-to-find: title:!']],
    ['lamp "oil river', 'lamp "oil river"', ['unclosed-quote: "']],
    ['by:"ada', 'by:"ada"', ['unclosed-quote: "']],
    [
      'lamp (oil OR (river',
      'lamp (oil OR river)',
      ['unclosed-parenthesis: (', 'unclosed-parenthesis: ('],
    ],
    ['lamp ) oil', 'lamp oil', ['unopened-parenthesis: )']],
    ['lamp ( ) oil', 'lamp oil', ['empty-parentheses: ( )']],
    ['OR lamp OR OR oil OR', 'lamp OR oil', ['lone-or: OR', 'lone-or: OR', 'lone-or: OR']],
    ['(lamp OR ) oil', 'lamp oil', ['lone-or: OR']],
    ['lamp OR )oil', 'lamp OR oil', ['unopened-parenthesis: )']],
    ['lamp - oil --', 'lamp oil', ['lone-minus: -', 'lone-minus: --']],
    ['lamp OR up:x OR oil', 'lamp OR oil', ['not-a-number: up:x']],
    ['lamp OR (up:x) river', 'lamp river', ['not-a-number: up:x']],
  ])('of %j there is left %j', (text, printed, said) => {
    expect(canonical(text)).toBe(printed);
    expect(complaints(text)).toEqual(said);
  });

  test('a complaint about a value names its field', () => {
    expect(parseQuery('Upvotes:many').complaints).toEqual([
      { kind: 'not-a-number', from: 0, to: 12, field: 'up' },
    ]);
  });

  test('groups in each other beyond all measure are left out, and what is around them runs', () => {
    const text = `${'(a OR (b '.repeat(40)}${'))'.repeat(40)} lamp`;
    const { query, complaints: said } = parseQuery(text);
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said.map(({ kind }) => kind))).toEqual(new Set(['too-deep']));
    expect(printQuery(query)).toMatch(/\(a OR \(.* lamp$/);
  });

  test('a phrase of many thousand words is left out, and what is around it runs', () => {
    const text = `oil "${'a '.repeat(9_000)}" lamp`;
    const { query, complaints: said } = parseQuery(text);
    expect(said.map(({ kind }) => kind)).toEqual(['too-long']);
    expect(printQuery(query)).toBe('oil lamp');
    expect(complaints(`"${'a '.repeat(499)}"`)).toEqual([]);
  });

  test('parentheses that say nothing may be as deep as they like', () => {
    expect(canonical(`${'('.repeat(999)}a${' b)'.repeat(999)}`)).toBe('a b');
    expect(complaints(`${'('.repeat(999)}a${')'.repeat(999)}`)).toEqual([]);
  });
});

describe('what is being typed', () => {
  test.each([
    ['oil lam', 'oil lam*'],
    ['title:lam', 'title:lam*'],
    ['oil "chain of th', '"chain of th"*'],
    ['-lam', '-lam*'],
    ['tag:lat', 'tag:lat*'],
    ['oil "lam"', '"lam"'],
    ['up:>5', 'up:>5'],
    ['has:code', 'has:code'],
    ['oil ', 'oil'],
  ])('with the caret at its end, %j ends as %j', (text, end) => {
    const printed = canonical(text, text.length);
    expect(printed.endsWith(end)).toBe(true);
  });

  test('only the word at the caret is a beginning', () => {
    expect(canonical('lam oil', 3)).toBe('lam* oil');
    expect(canonical('lam oil', 2)).toBe('lam oil');
  });
});
