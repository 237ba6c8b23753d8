import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cslJson } from '../../../../papers/exports/csl-json.ts';
import { csv } from '../../../../papers/exports/csv.ts';
import { json } from '../../../../papers/exports/json.ts';
import { markdown } from '../../../../papers/exports/markdown.ts';
import { exportFormats } from '../../../../papers/exports/registry.ts';
import { ris } from '../../../../papers/exports/ris.ts';
import {
  type ImportFormatId,
  importFormats,
  readImport,
} from '../../../../papers/imports/registry.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

const listed = [1, 2, 3].map(() => {
  const paper = aPaper();
  return { paper, mark: aMark(paper.id, { savedAt: 1 }) };
});
const ids = listed.map(({ paper }) => paper.id);

test.each<[ImportFormatId, string]>([
  ['json', [...json.write(listed, 0)].join('')],
  ['bibtex', [...exportFormats.bibtex.write(listed)].join('')],
  ['paperIds', [...ris.write(listed)].join('')],
  ['paperIds', [...csv.write(listed)].join('')],
  ['paperIds', [...cslJson.write(listed)].join('')],
  ['paperIds', [...markdown.write(listed)].join('')],
  ['paperIds', ids.join(' ')],
])('a file is known by what stands in it: %s', (format, text) => {
  const read = readImport(text, 7);
  expect(read.format).toBe(format);
  expect(read.entries.map(({ paperId }) => paperId)).toEqual(ids);
});

test('a byte order mark and space before it change nothing', () => {
  const text = [...json.write(listed, 0)].join('');
  expect(readImport(`\ufeff\n ${text}`, 7)).toMatchObject({
    format: 'json',
    entries: [{}, {}, {}],
  });
});

test('no text makes any reader fail, and lines are lines of it', () => {
  const piece = fc.constantFrom(
    '{"marks":[',
    '@misc{k, ',
    '2611.00007',
    '\n',
    '}',
    '"',
    'eprint={',
  );
  const text = fc.array(fc.oneof(hostileText, piece)).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (some) => {
      for (const { read } of Object.values(importFormats)) {
        const { entries, refused } = read(some, 7);
        const lines = some.split(/\r\n|[\r\n]/).length;
        for (const { line } of [...entries, ...refused]) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }
    }),
  );
});
