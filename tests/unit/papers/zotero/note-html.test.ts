import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteHtml } from '../../../../papers/zotero/note-html.ts';
import { hostileMarkup } from '../../../fixtures/arbitrary-papers.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

test.each([
  ['', ''],
  [' \n \n', ''],
  ['One line', '<p>One line</p>'],
  ['One\ntwo\r\nthree', '<p>One<br>two<br>three</p>'],
  ['One\n\n \n\ntwo', '<p>One</p><p>two</p>'],
  ['\n\nOne\n', '<p>One</p>'],
  ['a < b && "c" > \'d\'', '<p>a &lt; b &amp;&amp; &quot;c&quot; &gt; &#39;d&#39;</p>'],
  ['<b>&lt;</b>', '<p>&lt;b&gt;&amp;lt;&lt;/b&gt;</p>'],
  ['a\0b\ud800', '<p>a b\ufffd</p>'],
])('the note %j is %j', (note, html) => {
  expect(noteHtml(note)).toBe(html);
});

const decoded: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

test('of no note anything becomes markup, and every word of it is there', () => {
  fc.assert(
    fc.property(fc.oneof(hostileMarkup, hostileText), (note) => {
      const text = noteHtml(note).replace(/<\/?p>|<br>/g, '\n');
      expect(text).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      const read = text.replace(/&[#\w]+;/g, (sign) => decoded[sign] ?? '');
      const letters = (one: string) => one.toWellFormed().replace(/[\s\p{Cc}]/gu, '');
      expect(letters(read)).toBe(letters(note));
    }),
    { numRuns: 500 },
  );
});

test('a browser finds paragraphs and line ends in it, and nothing else', () => {
  const names = (html: string) =>
    [...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*')].map(
      ({ localName }) => localName,
    );
  fc.assert(
    fc.property(hostileMarkup, (note) => {
      expect(names(noteHtml(note)).filter((name) => !['p', 'br'].includes(name))).toEqual([]);
    }),
  );
});
