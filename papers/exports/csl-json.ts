import { arxivDoi } from '../citing/arxiv-doi.ts';
import { citeKeys } from '../citing/cite-key.ts';
import { keywords } from '../citing/keyword.ts';
import { personName } from '../citing/person-name.ts';
import { publishedOn } from '../citing/published-on.ts';
import { paperLinks } from '../links.ts';
import type { ExportFormat, ListedPaper } from './export-format.ts';

function cslName(name: string): Record<string, string> {
  const { given, particle, family, suffix, isWhole } = personName(name);
  if (isWhole) return { literal: family };
  return {
    family,
    given,
    ...(particle && { 'non-dropping-particle': particle }),
    ...(suffix && { suffix }),
  };
}

function itemOf({ paper, mark }: ListedPaper, key: string): Record<string, unknown> {
  const { year, month, day } = publishedOn(paper);
  const tags = keywords(mark?.tags);
  const date = [year, month, ...(day === undefined ? [] : [day])].map(Number);
  return {
    id: key,
    type: 'article',
    title: paper.title,
    ...(paper.authors.length > 0 && { author: paper.authors.map(cslName) }),
    issued: { 'date-parts': [date] },
    publisher: 'arXiv',
    number: `arXiv:${paper.id}`,
    DOI: arxivDoi(paper.id),
    URL: paperLinks({ id: paper.id }).arxiv,
    ...(paper.abstract && { abstract: paper.abstract }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(mark?.note && { note: mark.note }),
  };
}

/** CSL-JSON as Zotero and pandoc read it; `article` is what CSL 1.0.2 calls a preprint. */
export const cslJson = {
  words: 'formats.cslJson',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  *write(papers) {
    const keys = citeKeys(papers.map(({ paper }) => paper));
    yield '[';
    for (const [at, listed] of papers.entries()) {
      const item = itemOf(listed, keys.get(listed.paper.id) ?? listed.paper.id);
      yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`;
    }
    yield '\n]\n';
  },
} as const satisfies ExportFormat;
