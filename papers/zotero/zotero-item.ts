import { arxivDoi } from '../citing/arxiv-doi.ts';
import { personName } from '../citing/person-name.ts';
import { isoDate, publishedOn } from '../citing/published-on.ts';
import type { ListedPaper } from '../exports/export-format.ts';
import { paperLinks } from '../links.ts';
import { noteHtml } from './note-html.ts';
import { plainText } from './plain-text.ts';

type Creator = { creatorType: 'author' } & (
  | { name: string }
  | { firstName: string; lastName: string }
);

/** A preprint in the fields that Zotero has for one, by the names of its connector protocol. */
export interface ZoteroItem {
  /** Unique within one request. */
  id: string;
  itemType: 'preprint';
  title: string;
  creators: Creator[];
  abstractNote: string;
  date: string;
  url: string;
  repository: 'arXiv';
  archiveID: string;
  DOI: string;
  libraryCatalog: 'Hugging Face';
  tags: { tag: string }[];
  notes: { note: string }[];
}

/** `van Brook` and `Ada, Jr.`: Zotero has no fields for particles and suffixes, and looks for the latter behind a comma. */
function creatorOf(name: string): Creator {
  const { given, particle, family, suffix, isWhole } = personName(plainText(name));
  if (isWhole) return { name: family, creatorType: 'author' };
  return {
    firstName: [given, suffix].filter(Boolean).join(', '),
    lastName: [particle, family].filter(Boolean).join(' '),
    creatorType: 'author',
  };
}

/**
 * A paper with what the reader made of it. No day of access: nobody has opened its page. No PDF: of attachments Zotero
 * takes from a connector's item only links to web pages, and finds the PDF by itself.
 */
export function zoteroItem({ paper, mark }: ListedPaper): ZoteroItem {
  const note = noteHtml(mark?.note ?? '');
  return {
    id: paper.id,
    itemType: 'preprint',
    title: plainText(paper.title),
    creators: paper.authors.filter((name) => plainText(name).trim() !== '').map(creatorOf),
    abstractNote: plainText(paper.abstract),
    date: isoDate(publishedOn(paper)),
    url: paperLinks({ id: paper.id }).arxiv,
    repository: 'arXiv',
    archiveID: `arXiv:${paper.id}`,
    DOI: arxivDoi(paper.id),
    libraryCatalog: 'Hugging Face',
    tags: (mark?.tags ?? [])
      .map((tag) => plainText(tag).trim())
      .filter(Boolean)
      .map((tag) => ({ tag })),
    notes: note === '' ? [] : [{ note }],
  };
}
