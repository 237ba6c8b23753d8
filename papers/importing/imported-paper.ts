import { isRecord } from '../is-record.ts';
import type { Paper } from '../paper.ts';
import { readPaper } from '../read-paper.ts';
import { cleanAbstract, cleanKeyword, cleanName, cleanTitle } from '../text/clean-text.ts';
import { unknownFields } from '../unknown-fields.ts';

const most = { authors: 10_000, keywords: 100, media: 50 };

const known = [
  ...['id', 'day', 'days', 'title', 'abstract', 'summary', 'keywords', 'authors', 'organisation'],
  ...['submitter', 'upvotes', 'comments', 'publishedAt', 'withdrawnAt', 'githubRepo'],
  ...['githubStars', 'projectPage', 'media', 'firstStoredAt', 'revision'],
];

function cleanAll(texts: readonly string[], most: number, clean: (text: string) => string) {
  return texts.slice(0, most).map(clean).filter(Boolean);
}

/**
 * Reads a paper's metadata out of a file, which may be a stranger's: its texts are cleaned as the Hub's are. What only a
 * newer version knows of it is kept. Undefined where it is none.
 */
export function importedPaper(raw: unknown): Paper | undefined {
  const paper = isRecord(raw) ? readPaper(raw) : undefined;
  if (!paper) return undefined;
  const { organisation, submitter, summary } = paper;
  return {
    ...unknownFields(raw, known),
    ...paper,
    title: cleanTitle(paper.title) || `arXiv ${paper.id}`,
    abstract: cleanAbstract(paper.abstract),
    authors: cleanAll(paper.authors, most.authors, cleanName),
    keywords: cleanAll(paper.keywords, most.keywords, cleanKeyword),
    media: paper.media.slice(0, most.media),
    ...(summary !== undefined && { summary: cleanTitle(summary) }),
    ...(submitter !== undefined && { submitter: cleanName(submitter) }),
    ...(organisation && {
      organisation: {
        ...organisation,
        name: cleanName(organisation.name),
        fullName: cleanName(organisation.fullName),
      },
    }),
  };
}
