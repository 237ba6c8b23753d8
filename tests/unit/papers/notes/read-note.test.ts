import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteBlock, NoteWords } from '../../../../papers/notes/note.ts';
import { readNote } from '../../../../papers/notes/read-note.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

const paragraph = (...words: NoteWords[]): NoteBlock => ({ kind: 'paragraph', words });

function linksOf(words: readonly NoteWords[]): string[] {
  return words.flatMap((part) => {
    if (typeof part === 'string' || part.kind === 'break') return [];
    return [...(part.kind === 'link' ? [part.href] : []), ...linksOf(part.words)];
  });
}

function linksIn(blocks: readonly NoteBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return linksOf(block.words);
      case 'quote':
        return linksIn(block.blocks);
      case 'list':
        return block.items.flatMap((item) => linksIn(item.blocks));
      case 'table':
        return block.rows.flat().flatMap(linksOf);
      default:
        return [];
    }
  });
}

describe('a note', () => {
  test.each<[string, string, NoteBlock[]]>([
    ['plain words', 'oil lamps', [paragraph('oil lamps')]],
    ['strong words', 'a **b** c', [paragraph('a ', { kind: 'strong', words: ['b'] }, ' c')]],
    ['code', '`a<b`', [paragraph({ kind: 'code', words: ['a<b'] })]],
    ['a line of its own', 'a\nb', [paragraph('a', { kind: 'break' }, 'b')]],
    ['a heading', '# Lamps', [{ kind: 'heading', words: ['Lamps'] }]],
    ['a block of code', '```\n<b>\n```', [{ kind: 'code', text: '<b>' }]],
    ['a rule', '---', [{ kind: 'rule' }]],
    ['a quote', '> oil', [{ kind: 'quote', blocks: [paragraph('oil')] }]],
    [
      'things to do',
      '- [x] read\n- [ ] run',
      [
        {
          kind: 'list',
          first: undefined,
          items: [
            { isDone: true, blocks: [paragraph('read')] },
            { isDone: false, blocks: [paragraph('run')] },
          ],
        },
      ],
    ],
    [
      'a numbered list',
      '3. oil',
      [{ kind: 'list', first: 3, items: [{ blocks: [paragraph('oil')] }] }],
    ],
    [
      'a table',
      '|a|b|\n|-|-|\n|1|2|',
      [
        {
          kind: 'table',
          rows: [
            [['a'], ['b']],
            [['1'], ['2']],
          ],
        },
      ],
    ],
    [
      'a link',
      '[lamp](https://lamp.example/a)',
      [paragraph({ kind: 'link', href: 'https://lamp.example/a', words: ['lamp'] })],
    ],
    [
      'a bare address',
      'https://lamp.example',
      [paragraph({ kind: 'link', href: 'https://lamp.example/', words: ['https://lamp.example'] })],
    ],
  ])('reads %s', (_, text, blocks) => {
    expect(readNote(text)).toEqual(blocks);
  });

  test.each([
    '<b>oil</b>',
    '<script>alert(1)</script>',
    '![lamp](https://lamp.example/a.png)',
    '[lamp](javascript:alert(1))',
    '[lamp](http://lamp.example)',
    '[lamp](data:text/html,x)',
  ])('shows %s as it was written', (text) => {
    const words = JSON.stringify(readNote(text));
    for (const word of text.match(/\w+/g) ?? []) expect(words).toContain(word);
    expect(linksIn(readNote(text))).toEqual([]);
    expect(words).not.toContain('"kind":"link"');
  });

  test('that is nested beyond all sense is shown as text', () => {
    for (const text of ['>'.repeat(50_000), '- a '.repeat(20_000), '['.repeat(50_000)]) {
      expect(JSON.stringify(readNote(text)).length).toBeGreaterThan(text.length / 4);
    }
  });

  test.each([
    '[lamp](https://huggingface.co@lamp.example/a)',
    '<https://ada:oil@lamp.example/>',
    `[lamp](https://lamp.example/${'a'.repeat(3_000)})`,
  ])('links to no address that hides where it leads: %s', (text) => {
    expect(linksIn(readNote(text))).toEqual([]);
  });

  test.each(['_a', '**a ', '* ', '1. ', '> ', '>', '* * '])(
    'is read at once, however often it has %j',
    (sign) => {
      const text = `${sign.repeat(100_000 / sign.length)}!`;
      const before = process.cpuUsage();
      const blocks = readNote(text);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
      expect(blocks).toEqual([{ kind: 'paragraph', words: [text] }]);
    },
  );

  test('with many lists, and with rules of dashes, is read as it is meant', () => {
    const text = `${'- **lamp**\n'.repeat(200)}\n${'-'.repeat(80)}\n`;
    expect(readNote(text).map(({ kind }) => kind)).toEqual(['list', 'rule']);
  });

  test('of any kind is read without a throw, and links to nothing but https', () => {
    const piece = fc.oneof(
      hostileText,
      fc.webUrl({ validSchemes: ['http', 'https', 'javascript', 'ftp'] }),
      fc.constantFrom(
        '[a](',
        ')',
        '> ',
        '- ',
        '1. ',
        '```',
        '**',
        '|a|\n|-|\n',
        '\n\n',
        '<a href="',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const link of linksIn(readNote(pieces.join('')))) {
          expect(new URL(link).protocol).toBe('https:');
        }
      }),
      { numRuns: 300 },
    );
  });
});
