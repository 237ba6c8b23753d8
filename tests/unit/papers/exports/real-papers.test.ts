import { describe, expect, test } from 'vitest';
import { bibtexEntry } from '../../../../papers/citing/bibtex-entry.ts';
import { publishedOn } from '../../../../papers/citing/published-on.ts';
import { cslJson } from '../../../../papers/exports/csl-json.ts';
import { ris } from '../../../../papers/exports/ris.ts';
import type { Paper } from '../../../../papers/paper.ts';
import { batchesOf } from '../../../../papers/zotero/batches.ts';
import { zoteroItem } from '../../../../papers/zotero/zotero-item.ts';
import {
  comparable,
  comparableName,
  type ReadEntry,
  readByBetterBibtex,
  readByCitationJs,
} from '../../../fixtures/other-readers.ts';
import { hubDataFolder } from '../../../hub/folder-corpus.ts';
import { realPapers } from '../../../search/real-papers.ts';
import { itemFaults } from '../../../zotero/item-faults.ts';

const folder = hubDataFolder();
const papers = folder === undefined ? [] : realPapers(folder);
if (folder === undefined)
  console.info('No folder of real payloads (PAPERBOY_HUB_DATA): real papers were not exported.');

/** The thorough one of the two BibTeX readers needs a millisecond for each: by itself the test takes a part of them. */
const step = process.env.PAPERBOY_ALL_PAPERS === undefined ? 10 : 1;

/** BibTeX ends in “and others” where a crowd is long. */
const mostAuthors = 100;

const listed = papers.map((paper) => ({ paper: { ...paper, abstract: '' }, mark: undefined }));

/** What differs between a paper and what was read of it. */
function differences(paper: Paper, read: ReadEntry | undefined, most = Number.MAX_SAFE_INTEGER) {
  const authors = paper.authors.slice(0, most).map(comparableName);
  const readAuthors = read?.authors.slice(0, most).map(comparableName);
  const pairs: [string, unknown, unknown][] = [
    ['title', comparable(paper.title), comparable(read?.title ?? '')],
    ['authors', authors.join('; '), readAuthors?.join('; ')],
    ['year', publishedOn(paper).year, read?.year],
    ['id', paper.id, read?.arxivId],
  ];
  return pairs.filter(([, wanted, found]) => wanted !== found).map((pair) => [paper.id, ...pair]);
}

describe.runIf(folder !== undefined)('every real paper', () => {
  test('is in the BibTeX that Citation.js reads', () => {
    const read = readByCitationJs(papers.map((paper) => bibtexEntry(paper)).join('\n'));
    expect(read).toHaveLength(papers.length);
    expect(papers.flatMap((paper, at) => differences(paper, read[at], mostAuthors))).toEqual([]);
  }, 60_000);

  test('is in the BibTeX that Better BibTeX reads', () => {
    const some = papers.filter((_, at) => at % step === 0);
    const { entries, errors } = readByBetterBibtex(
      some.map((paper) => bibtexEntry(paper)).join('\n'),
    );
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(some.length);
    expect(some.flatMap((paper, at) => differences(paper, entries[at], mostAuthors))).toEqual([]);
  }, 60_000);

  test.each([
    ['RIS', ris],
    ['CSL-JSON', cslJson],
  ])(
    'is in the %s that Citation.js reads',
    (_, format) => {
      const read = readByCitationJs([...format.write(listed)].join(''));
      expect(read).toHaveLength(papers.length);
      expect(papers.flatMap((paper, at) => differences(paper, read[at]))).toEqual([]);
    },
    60_000,
  );

  test('is an item that Zotero takes, in requests of a bounded size', () => {
    const items = papers.map((paper) => zoteroItem({ paper, mark: undefined }));
    expect(items.flatMap(itemFaults)).toEqual([]);
    const sizes = batchesOf(items, () => '').map((batch) => JSON.stringify(batch).length);
    console.info(
      `${items.length} papers to Zotero: ${sizes.length} requests, the largest of ${Math.max(...sizes)} characters`,
    );
    expect(Math.max(...sizes)).toBeLessThan(1_100_000);
  }, 60_000);
});
