import { isoDate, publishedOn } from '../citing/published-on.ts';
import { paperLinks } from '../links.ts';
import type { ExportFormat, ListedPaper } from './export-format.ts';

const moment = (at: number | undefined) =>
  at === undefined || !Number.isFinite(new Date(at).getTime()) ? '' : new Date(at).toISOString();

/** The columns, in their order. Their names are for programs as much as for people, so they are the same everywhere. */
const columns: Readonly<Record<string, (listed: ListedPaper) => string | number | undefined>> = {
  id: ({ paper }) => paper.id,
  title: ({ paper }) => paper.title,
  authors: ({ paper }) => paper.authors.join('; '),
  published: ({ paper }) => isoDate(publishedOn(paper)),
  day: ({ paper }) => paper.day,
  organisation: ({ paper }) => paper.organisation?.fullName,
  upvotes: ({ paper }) => paper.upvotes,
  comments: ({ paper }) => paper.comments,
  stars: ({ paper }) => paper.githubStars,
  keywords: ({ paper }) => paper.keywords.join('; '),
  tags: ({ mark }) => mark?.tags?.join('; '),
  status: ({ mark }) => mark?.status,
  note: ({ mark }) => mark?.note,
  saved: ({ mark }) => moment(mark?.savedAt),
  read: ({ mark }) => moment(mark?.readAt),
  arxiv: ({ paper }) => paperLinks(paper).arxiv,
  hub: ({ paper }) => paperLinks(paper).hub,
  code: ({ paper }) => paper.githubRepo,
  project: ({ paper }) => paper.projectPage,
  summary: ({ paper }) => paper.summary,
  abstract: ({ paper }) => paper.abstract,
};

/**
 * A cell by RFC 4180. Spreadsheets run a text that begins like a formula, and strangers write titles: an apostrophe
 * before it makes it text. The signs of full width are read as the others are, where the keyboard is Chinese or Japanese.
 */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '').replaceAll('\0', '');
  const isFormula = typeof value === 'string' && /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function row(values: readonly (string | number | undefined)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** A table by RFC 4180; it begins with a byte order mark, without which Excel takes UTF-8 for something else. */
export const csv = {
  words: 'formats.csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  *write(papers) {
    yield `\ufeff${row(Object.keys(columns))}`;
    for (const listed of papers) yield row(Object.values(columns).map((read) => read(listed)));
  },
} as const satisfies ExportFormat;
