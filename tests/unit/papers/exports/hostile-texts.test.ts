import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { citationOf, citationStyleIds } from '../../../../papers/citations/registry.ts';
import type { ListedPaper } from '../../../../papers/exports/export-format.ts';
import { exportFormatIds, exportFormats } from '../../../../papers/exports/registry.ts';
import { readImport } from '../../../../papers/imports/registry.ts';
import { zoteroItem } from '../../../../papers/zotero/zotero-item.ts';
import { fridayNoon } from '../../../fixtures/factories.ts';
import { isSafeLink, timed } from '../../../fixtures/hostile/judge.ts';
import { listedWith } from '../../../fixtures/hostile/listed.ts';
import { hostileStrings } from '../../../fixtures/hostile/strings.ts';
import { cslItems, readByBetterBibtex } from '../../../fixtures/other-readers.ts';

const listed = hostileStrings.map(listedWith);

function written(format: (typeof exportFormatIds)[number], one: ListedPaper): Buffer {
  const parts = timed(`${format} ${one.mark?.note?.slice(0, 40)}`, () => [
    ...exportFormats[format].write([one], fridayNoon),
  ]);
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

describe('a file of papers', () => {
  test.each(exportFormatIds)(
    '%s is as many entries as papers, and none of them does anything',
    (format) => {
      for (const one of listed) {
        const bytes = written(format, one);
        const text = bytes.toString();
        if (format === 'csv') {
          const { data, errors } = Papa.parse(text.slice(1).trimEnd(), { delimiter: ',' });
          expect(errors).toEqual([]);
          expect(data).toHaveLength(2);
          expect(
            data[1]?.filter((cell) => /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell)),
          ).toEqual([]);
        } else if (format === 'markdownFiles') {
          const files = Object.entries(unzipSync(bytes));
          expect(files).toHaveLength(1);
          for (const [name, file] of files) {
            expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+\.md$/u);
            const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(strFromU8(file)) ?? [];
            expect(parseYaml(front)).not.toHaveProperty('struck');
          }
        } else if (format === 'bibtex') {
          // That reader goes down into braces call by call, and is slow on what nests; ours reads the others.
          if (text.length > 4_000) {
            const { entries } = readImport(text, fridayNoon);
            expect(entries.map(({ paperId }) => paperId)).toEqual([one.paper.id]);
            continue;
          }
          const { entries, errors } = readByBetterBibtex(text);
          expect(errors).toEqual([]);
          expect(entries.map(({ arxivId }) => arxivId)).toEqual([one.paper.id]);
        } else if (format === 'ris') {
          expect(text.match(/^TY {2}- /gm)).toHaveLength(1);
          expect(text.match(/^ER {2}- /gm)).toHaveLength(1);
          expect(text).not.toMatch(/^TI {2}- struck/m);
        } else if (format === 'cslJson') expect(cslItems(text)).toHaveLength(1);
        else if (format === 'json') expect(JSON.parse(text)).toBeTypeOf('object');
      }
    },
    120_000,
  );

  test.each(citationStyleIds)('a citation in the style %s is one line, or one entry', (style) => {
    for (const { paper } of listed) {
      const text = timed(style, () => citationOf(paper, style));
      if (style === 'bibtex') expect(readByBetterBibtex(text).entries).toHaveLength(1);
      else expect(text.trim()).not.toMatch(/[\n\r\u2028]/);
    }
  });

  test('what Zotero is sent has no markup but paragraphs and breaks', () => {
    for (const one of listed) {
      const item = timed('zotero', () => zoteroItem(one));
      const notes = item.notes.map(({ note }) => note.replace(/<\/?p>|<br>/g, ''));
      expect(notes.filter((note) => /[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/.test(note))).toEqual([]);
      expect(isSafeLink(item.url)).toBe(true);
    }
  });
});
