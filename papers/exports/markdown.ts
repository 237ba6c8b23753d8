import { publishedOn } from '../citing/published-on.ts';
import { paperLinks } from '../links.ts';
import { escapeMarkdown, markdownTag } from '../markdown/escape-markdown.ts';
import type { ExportFormat, ListedPaper } from './export-format.ts';

/** As many authors as a line has room for. */
const namedAuthors = 3;

function byline(authors: readonly string[]): string {
  const named = authors.slice(0, namedAuthors).map(escapeMarkdown).join(', ');
  return authors.length > namedAuthors ? `${named} +${authors.length - namedAuthors}` : named;
}

/** A status is a box to tick, as lists of things to do have it. */
function box(status: string | undefined): string {
  if (status === undefined) return '';
  return status === 'done' ? '[x] ' : '[ ] ';
}

function itemOf({ paper, mark }: ListedPaper): string {
  const tags = (mark?.tags ?? []).map(markdownTag).filter(Boolean);
  const facts = [
    byline(paper.authors),
    publishedOn(paper).year,
    tags.map((tag) => `#${tag}`).join(' '),
  ].filter(Boolean);
  const link = `[${escapeMarkdown(paper.title)}](${paperLinks({ id: paper.id }).arxiv})`;
  // Set in, the note belongs to its paper, whatever it begins and does not end.
  const note = mark?.note?.trim().split(/\r\n|\r|\n/) ?? [];
  const lines = note.map((line) => (line.trim() === '' ? '\n' : `  ${line}\n`)).join('');
  return `- ${box(mark?.status)}${link} · ${facts.join(' · ')}\n${lines && `\n${lines}`}`;
}

/** A reading list in Markdown: a line for each paper, the user's notes below. */
export const markdown = {
  words: 'formats.markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  *write(papers) {
    for (const listed of papers) yield itemOf(listed);
  },
} as const satisfies ExportFormat;
