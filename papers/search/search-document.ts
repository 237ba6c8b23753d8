import { daysBetween } from '../feed-day.ts';
import type { Paper } from '../paper.ts';
import type { SearchField } from './fields.ts';

/** What the index reads of a paper. */
export interface SearchDocument {
  id: string;
  /** Days since 1970; of papers that match equally well the newer one comes first. */
  day: number;
  title: string;
  abstract: string;
  summary: string;
  authors: readonly string[];
  keywords: readonly string[];
  /** Full and short name. */
  organisation: readonly string[];
  note: string;
}

/** What is to be found of a stored paper and of the note that the user wrote to it. */
export function searchDocumentOf(paper: Paper, note = ''): SearchDocument {
  const { id, day, title, abstract, summary = '', authors, keywords, organisation } = paper;
  return {
    id,
    day: day === '' ? 0 : Math.max(0, daysBetween('1970-01-01', day)),
    title,
    abstract,
    summary,
    authors,
    keywords,
    organisation: organisation ? [organisation.fullName, organisation.name] : [],
    note,
  };
}

/** The texts of one field; a phrase never reaches from one into the next. */
export function textsOf(paper: SearchDocument, field: SearchField): readonly string[] {
  switch (field) {
    case 'title':
      return [paper.title];
    case 'kw':
      return paper.keywords;
    case 'by':
      return paper.authors;
    case 'org':
      return paper.organisation;
    case 'note':
      return [paper.note];
    case 'abs':
      return [paper.abstract, paper.summary];
    case 'id':
      return [paper.id];
  }
}
