import { isoDate, publishedOn } from '../citing/published-on.ts';
import type { ListedPaper } from '../exports/export-format.ts';
import { paperLinks } from '../links.ts';
import { escapeMarkdown, markdownTag } from './escape-markdown.ts';
import { frontMatter, type Property } from './front-matter.ts';

/** The most bytes of a title in a file's name: with the id and the ending they stay below 255, which every disk takes. */
const mostNameBytes = 180;

/** What Windows, Obsidian's links or a shell would not take in a name. */
const notInNames = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}*"\\/<>:|?#^[\]%]+/gu;

function cutToBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let cut = '';
  for (const letter of text) {
    bytes += encoder.encode(letter).length;
    if (bytes > most) break;
    cut += letter;
  }
  return cut;
}

/** `2611.00007 A Study of Lanterns.md`: the id first, so that a title may change and be anything. */
export function noteFileName({ paper }: ListedPaper): string {
  const title = paper.title.toWellFormed().replace(notInNames, ' ').replace(/\s+/g, ' ').trim();
  return `${`${paper.id} ${cutToBytes(title, mostNameBytes)}`.replace(/[. ]+$/, '')}.md`;
}

function dateProperty(date: string): Property {
  // Only a whole day is a date to YAML.
  return date.length === 10 ? { date } : date;
}

/**
 * A paper as a Markdown note for Obsidian and the like: its facts as properties, the abstract in a callout that needs no
 * words, then the user's own note as they wrote it.
 */
export function paperNote({ paper, mark }: ListedPaper): string {
  const { arxiv, pdf, hub, code, project } = paperLinks(paper);
  const { savedAt } = mark ?? {};
  const properties = frontMatter({
    title: paper.title,
    authors: { items: paper.authors },
    arxiv: paper.id,
    published: dateProperty(isoDate(publishedOn(paper))),
    day: paper.day === '' ? undefined : dateProperty(paper.day),
    organisation: paper.organisation?.fullName,
    keywords: { items: paper.keywords },
    tags: { items: (mark?.tags ?? []).map(markdownTag).filter(Boolean) },
    status: mark?.status,
    saved: savedAt === undefined ? undefined : { date: new Date(savedAt).toISOString() },
    url: arxiv,
    pdf,
    hub,
    code,
    project,
  });
  const paragraphs = paper.abstract.split('\n\n').map(escapeMarkdown).filter(Boolean);
  const abstract =
    paragraphs.length > 0 ? `\n> [!abstract]\n> ${paragraphs.join('\n>\n> ')}\n` : '';
  const note = mark?.note?.trim() ? `\n${mark.note.trim()}\n` : '';
  return `${properties}\n# ${escapeMarkdown(paper.title)}\n${abstract}${note}`;
}
