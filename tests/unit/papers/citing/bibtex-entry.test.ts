import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexEntry } from '../../../../papers/citing/bibtex-entry.ts';
import type { Paper } from '../../../../papers/paper.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

const publishedAt = Date.parse('2026-11-17');
const entryOf = (fields: Partial<Paper>) =>
  bibtexEntry(aPaper({ id: '2611.00007', publishedAt, ...fields }));
const fieldOf = (fields: Partial<Paper>, name: string) =>
  new RegExp(`^  ${name} += (.*?),?$`, 'm').exec(entryOf(fields))?.[1];
const keyOf = (fields: Partial<Paper>) => /^@misc\{(.*),$/m.exec(entryOf(fields))?.[1];

test('an entry has what a bibliography asks for', () => {
  expect(entryOf({ title: 'A Study of Lanterns', authors: ['Ada Brook', 'Ben Hollow'] })).toBe(
    `@misc{brook2026lanterns,
  title         = {{A Study of Lanterns}},
  author        = {Ada Brook and Ben Hollow},
  year          = {2026},
  month         = nov,
  eprint        = {2611.00007},
  archivePrefix = {arXiv},
  doi           = {10.48550/arXiv.2611.00007},
  url           = {https://arxiv.org/abs/2611.00007}
}
`,
  );
});

test('without a date the id tells the month', () => {
  const { publishedAt: _, ...paper } = aPaper({ id: '2302.00007' });
  expect(bibtexEntry(paper)).toContain('  year          = {2023},\n  month         = feb,\n');
});

describe('the key', () => {
  test.each<[string, Partial<Paper>]>([
    ['brook2026lanterns', { title: 'On the Study of Lanterns' }],
    ['brook2026lanternfish', { title: 'Lanternfish: Drafting Paragraphs' }],
    ['brook2026r3', { title: 'R3' }],
    ['brook2026', { title: '灯' }],
    ['sorensen2026lamps', { title: 'Lamps', authors: ['Mira Sørensen'] }],
    ['beethoven2026lamps', { title: 'Lamps', authors: ['Ludwig van Beethoven'] }],
    ['brook2026lamps', { title: 'Lamps', authors: ['Ada Brook Jr.'] }],
    ['lantern2026lamps', { title: 'Lamps', authors: ['Lantern Team', 'Ada Brook'] }],
    ['deepseekai2026lamps', { title: 'Lamps', authors: ['Deepseek-AI'] }],
    ['anonymous2026lamps', { title: 'Lamps', authors: [] }],
    ['anonymous2026lamps', { title: 'Lamps', authors: ['陈 伟'] }],
  ])('is %s', (key, fields) => {
    expect(keyOf(fields)).toBe(key);
  });
});

describe('authors', () => {
  test.each<[string, string[]]>([
    ['{{Lantern Team} and Ada Brook}', ['Lantern Team', 'Ada Brook']],
    ['{{DeepSeek-AI}}', ['DeepSeek-AI']],
    ['{{Tom and Jerry}}', ['Tom and Jerry']],
    ['{{Brook, Inc.}}', ['Brook, Inc.']],
    ['{Ludwig van Beethoven}', ['Ludwig van Beethoven']],
    ["{Pavel Nov{\\'a}k}", ['Pavel Novák']],
    ['{Mira S{\\o}rensen}', ['Mira Sørensen']],
    ['{Brook, Jr., Ada}', ['Ada Brook Jr.']],
    ['{Van Der Brook, Ada}', ['Ada Van Der Brook']],
    ['{{De la Torre}, Ada}', ['Ada De la Torre']],
    ['{Yih, Wen-tau}', ['Wen-tau Yih']],
    ['{{Plaza-del-Brook}, Ada}', ['Ada Plaza-del-Brook']],
    ['{hollow, brook}', ['brook hollow']],
  ])('are %s', (field, authors) => {
    expect(fieldOf({ authors }, 'author')).toBe(field);
  });

  test('whom the Hub hides have no field', () => {
    expect(fieldOf({ authors: [] }, 'author')).toBeUndefined();
  });

  test('of a crowd end in “and others”', () => {
    const authors = Array.from({ length: 3303 }, () => 'Ada Brook');
    const names = (fieldOf({ authors }, 'author') ?? '').split(' and ');
    expect([names.length, names.at(-1)]).toEqual([101, 'others}']);
  });
});

test('a brace that carries a mark of another script is a brace all the same', () => {
  const entry = entryOf({ title: 'Lamps {\u0c3e and %\u0301' });
  expect(entry).toContain('\\textbraceleft{}\u0c3e');
  expect(entry).toContain('\\%\u0301');
});

test('whatever the texts hold, the braces are even, and no special stands bare', () => {
  fc.assert(
    fc.property(hostileText, fc.array(hostileText, { maxLength: 3 }), (title, authors) => {
      const entry = entryOf({ title, authors });
      let depth = 0;
      for (const letter of entry) {
        if (letter === '{') depth += 1;
        if (letter === '}') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(entry.replace(/\\[&%#_$]/g, '').replace(/\{\$[^$]*\$\}/g, '')).not.toMatch(/[&%#_$]/);
      expect(entry).toMatch(/^@misc\{[a-z0-9]+,\n/);
    }),
  );
});

describe('what the user made of a paper', () => {
  const mark = aMark('2611.00007', { tags: ['to cite', 'a, b; c', '50%'], note: 'See $x$\n\n- y' });
  const entry = bibtexEntry(aPaper({ abstract: 'Light & dark.' }), {
    key: 'mine',
    mark,
    withAbstract: true,
  });

  test('stands behind the paper’s own facts, under the key that was given', () => {
    expect(entry).toMatch(/^@misc\{mine,\n/);
    expect(entry).toContain('  abstract      = {Light \\& dark.},\n');
    expect(entry).toContain('  keywords      = {to cite, a b c, 50\\%},\n');
    expect(entry).toContain('  annote        = {See \\$x\\$\n\n- y}\n}\n');
  });

  test('leaves no field where there is nothing', () => {
    const bare = bibtexEntry(aPaper(), { mark: aMark('2611.00007', { tags: [], note: '' }) });
    expect(bare).not.toMatch(/keywords|annote|abstract/);
  });
});
