import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { bibtex as writeBibtex } from '../../../../papers/exports/bibtex.ts';
import { cslJson } from '../../../../papers/exports/csl-json.ts';
import { jsonParts } from '../../../../papers/exports/json.ts';
import { bibtex } from '../../../../papers/imports/bibtex.ts';
import type { Imported } from '../../../../papers/imports/import-format.ts';
import { json } from '../../../../papers/imports/json.ts';
import type { Paper } from '../../../../papers/paper.ts';
import { comparable, comparableName, cslItems } from '../../../fixtures/other-readers.ts';
import { hubDataFolder } from '../../../hub/folder-corpus.ts';
import { realPapers } from '../../../search/real-papers.ts';

const folder = hubDataFolder();
const papers = folder === undefined ? [] : realPapers(folder);
if (folder === undefined)
  console.info('No folder of real payloads (PAPERBOY_HUB_DATA): real papers were not imported.');

/** BibTeX ends in “and others” where a crowd is long. */
const mostAuthors = 100;

/** Raised and lowered figures as plain ones: Citation.js writes no others. */
const plainFigures = (text: string) =>
  text.replace(/[⁰¹²³⁴-⁹₀-₉]/g, (figure) => figure.normalize('NFKC'));

function differences(wanted: readonly Paper[], { entries, refused }: Imported, withText = true) {
  const figures = withText ? (text: string) => text : plainFigures;
  expect(refused).toEqual([]);
  expect(entries.map(({ paperId }) => paperId)).toEqual(wanted.map(({ id }) => id));
  return wanted.flatMap((paper, at) => {
    const read = entries[at]?.paper;
    const names = (one: Paper | undefined) =>
      one?.authors.slice(0, mostAuthors).map(comparableName).join('; ');
    const pairs: [string, unknown, unknown][] = [
      ['title', figures(comparable(paper.title)), comparable(read?.title ?? '')],
      ['authors', names(paper), names(read)],
    ];
    if (withText)
      pairs.push(['abstract', comparable(paper.abstract), comparable(read?.abstract ?? '')]);
    return pairs.filter(([, one, other]) => one !== other).map((pair) => [paper.id, ...pair]);
  });
}

describe.runIf(folder !== undefined)('every real paper comes back', () => {
  test('from Paperboy’s own JSON, to the byte', () => {
    const marks = papers.map(({ id }, at) => ({ paperId: id, savedAt: at, note: '*n*' }));
    const text = [...jsonParts({ marks, papers, place: undefined }, 0)].join('');
    const { entries, refused } = json.read(text);
    expect(refused).toEqual([]);
    const library = {
      marks: entries.flatMap(({ mark }) => mark ?? []),
      papers: entries.flatMap(({ paper }) => paper ?? []),
      place: undefined,
    };
    expect([...jsonParts(library, 0)].join('') === text).toBe(true);
  }, 60_000);

  test('from its BibTeX, abstract and all', () => {
    const listed = papers.map((paper) => ({ paper, mark: undefined }));
    const text = [...writeBibtex.write(listed)].join('');
    expect(differences(papers, bibtex.read(text, 0))).toEqual([]);
  }, 60_000);

  test('from the BibTeX that Citation.js writes of it', () => {
    const some = papers.filter((_, at) => at % 10 === 0);
    const listed = some.map((paper) => ({ paper: { ...paper, abstract: '' }, mark: undefined }));
    const text = new Cite(cslItems([...cslJson.write(listed)].join(''))).format('bibtex');
    expect(differences(some, bibtex.read(text, 0), false)).toEqual([]);
  }, 60_000);
});
