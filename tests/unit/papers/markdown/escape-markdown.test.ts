import { Parser } from 'commonmark';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, markdownTag } from '../../../../papers/markdown/escape-markdown.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

/** What another reader finds: the kinds of its parts, and its text. */
function readMarkdown(markdown: string): { kinds: string[]; text: string } {
  const walker = new Parser().parse(markdown).walker();
  const kinds = new Set<string>();
  let text = '';
  for (let event = walker.next(); event; event = walker.next()) {
    kinds.add(event.node.type);
    if (event.entering) text += event.node.literal ?? '';
  }
  return { kinds: [...kinds], text };
}

test.each([
  ['Lanterns: a study (part 1)', 'Lanterns: a study (part 1)'],
  ['1. Lamps', '1\\. Lamps'],
  ['- Lamps', '\\- Lamps'],
  ['# Lamps #1', '\\# Lamps \\#1'],
  ['<b>*x*</b> [y](z)', '\\<b\\>\\*x\\*\\</b\\> \\[y\\](z)'],
  ['a == b && c %% d', 'a \\=\\= b && c \\%\\% d'],
  ['50% of a = b', '50% of a = b'],
  ['&lt; R&D', '\\&lt; R&D'],
  ['$x$ ~y~ z^1', '\\$x\\$ \\~y\\~ z\\^1'],
  ['  two\n lines ', 'two lines'],
])('%j is written as %j', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

test('another reader finds the same text, and nothing but text', () => {
  const mark = fc.constantFrom(
    '#',
    '-',
    '1.',
    '>',
    '    ',
    '`',
    '![',
    '](',
    '&amp;',
    '<!--',
    '***',
    '\n',
  );
  const text = fc
    .array(fc.oneof(hostileText, mark), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (raw) => {
      const wanted = raw.replace(/[\s\p{Cc}]+/gu, ' ').trim();
      const { kinds, text: found } = readMarkdown(escapeMarkdown(raw));
      expect(found).toBe(wanted);
      expect(kinds.filter((kind) => !['document', 'paragraph', 'text'].includes(kind))).toEqual([]);
    }),
  );
});

test.each([
  ['lamps', 'lamps'],
  ['to cite', 'to-cite'],
  ['a/b_c-d', 'a/b_c-d'],
  ['C++ (new)!', 'C-new'],
  ['灯', '灯'],
  ['2026', '_2026'],
  ['!?', ''],
])('the tag “%s” becomes “%s”', (tag, word) => {
  expect(markdownTag(tag)).toBe(word);
});
