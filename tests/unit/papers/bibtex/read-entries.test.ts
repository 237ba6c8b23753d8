import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexEntries } from '../../../../papers/bibtex/read-entries.ts';

function read(text: string) {
  const entries: { line: number; type: string; key: string; [field: string]: unknown }[] = [];
  const broken: number[] = [];
  for (const entry of bibtexEntries(text)) {
    if ('broken' in entry) broken.push(entry.line);
    else {
      const { fields, ...rest } = entry;
      entries.push({ ...rest, ...Object.fromEntries(fields) });
    }
  }
  return { entries, broken };
}

describe('an entry', () => {
  test.each<[string, string, Record<string, string>]>([
    ['in braces', '@misc{k, title = {A {B} c}, year = 2026}', { title: 'A {B} c', year: '2026' }],
    [
      'in quotes',
      '@misc{k, title = "A {"}B{"} c", year = "2026",}',
      { title: 'A {"}B{"} c', year: '2026' },
    ],
    ['in parentheses', '@misc(k, title = {A})', { title: 'A' }],
    ['with names in capitals', '@MISC{k, TITLE={A}}', { title: 'A' }],
    ['with joined values', '@misc{k, month = "1~" # jan # { x}}', { month: '1~jan x' }],
    ['without commas', '@misc{k, title = {A}\n year = {2026}\n}', { title: 'A', year: '2026' }],
    ['with a field twice', '@misc{k, title = {A}, title = {B}}', { title: 'A' }],
    ['without fields', '@misc{k}', {}],
  ])('%s is read', (_, text, fields) => {
    expect(read(text)).toEqual({
      entries: [{ line: 1, type: 'misc', key: 'k', ...fields }],
      broken: [],
    });
  });

  test('without a key is read', () => {
    expect(read('@misc{title = {A}}').entries).toEqual([
      { line: 1, type: 'misc', key: '', title: 'A' },
    ]);
  });

  test('may use what was defined before', () => {
    const text =
      '@string{who = "Ada"}\n@string(where = {Here})\n@misc{k, author = who # " B", note = where}';
    expect(read(text).entries).toEqual([
      { line: 3, type: 'misc', key: 'k', author: 'Ada B', note: 'Here' },
    ]);
  });

  test('may have any field’s name without harm', () => {
    const [entry] = [...bibtexEntries('@misc{k, __proto__ = {x}, constructor = {y}}')];
    const fields = new Map([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(entry).toMatchObject({ fields });
  });
});

test('comments, preambles and text between entries are passed over', () => {
  const text =
    'Hello ada@example.com\n@comment{x}\n@preamble{"\\x"}\n\n@misc{k, title={A}} trailing';
  expect(read(text)).toEqual({
    entries: [{ line: 5, type: 'misc', key: 'k', title: 'A' }],
    broken: [],
  });
});

describe('a broken entry costs no other', () => {
  test.each([
    ['a brace that is missing', '@misc{a, title = {A}, note = {open\n}\n'],
    ['a quote that is missing', '@misc{a, title = "A, year = 2026}\n'],
    ['a value that is missing', '@misc{a, title = , year = 2026}\n'],
    ['an equals sign that is missing', '@misc{a, title {A}}\n'],
    ['an end that is missing', '@misc{a, title = {A}\n'],
  ])('%s', (_, broken) => {
    const good = (key: string) => `@misc{${key}, title = {T}}\n`;
    const { entries, broken: lines } = read(good('x') + broken + good('y'));
    expect(entries.map(({ key }) => key)).toEqual(['x', 'y']);
    expect(lines).toEqual([2]);
  });
});

test('whatever stands between them, whole entries at the start of a line are found, each at its line', () => {
  const noise = fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '"',
        ',',
        '=',
        '@',
        'x',
        '\n',
        '@misc{',
        '@string{',
        '(',
        ')',
        '#',
        '%',
        '\\',
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(noise, { minLength: 1, maxLength: 5 }), (noises) => {
      const text = noises
        .map((some, at) => `${some}\n\n@misc{key${at}, title = {T ${at}}}\n`)
        .join('');
      const { entries, broken } = read(text);
      const lines = text.split('\n');
      for (const [at] of noises.entries()) {
        const line = lines.findIndex((some) => some.startsWith(`@misc{key${at},`)) + 1;
        expect([...entries.map((entry) => entry.line), ...broken]).toContain(line);
        expect(entries.filter(({ key }) => key === `key${at}`)).toHaveLength(1);
      }
    }),
  );
});

test.each([
  '@misc{a,x={',
  '@a{',
  '@misc{k, x = "',
  '{',
  '@misc{k, x = y # ',
  '@string{a=',
  '@string{a={',
  '\n@misc{a,x={',
])('a long row of “%s” is read to its end', (part) => {
  expect([...bibtexEntries(part.repeat(20_000))].length).toBeLessThanOrEqual(20_000);
});
