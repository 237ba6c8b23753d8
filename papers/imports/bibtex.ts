import { authorNames, partsOutside } from '../bibtex/author-names.ts';
import { type BibtexEntry, bibtexEntries } from '../bibtex/read-entries.ts';
import { texText } from '../bibtex/tex-text.ts';
import { longestNote } from '../importing/imported-mark.ts';
import { type PaperReference, paperReference, referencesIn } from '../importing/paper-reference.ts';
import { isTooLarge, mostEntries, Refusals } from '../importing/refusals.ts';
import type { Mark } from '../mark.ts';
import { type Paper, unknownPaper } from '../paper.ts';
import type { PaperId } from '../paper-id.ts';
import { tagList, tagsByKey } from '../tag.ts';
import { cleanAbstract, cleanTitle } from '../text/clean-text.ts';
import { readTex } from '../text/tex.ts';
import type { ImportedEntry, ImportFormat } from './import-format.ts';

const mostTags = 100;

/** Fields that hold an id alone, in the order of their weight. */
const idFields = ['eprint', 'arxivid', 'arxiv', 'doi'];
/** Fields in which it stands among other words. */
const textFields = ['url', 'howpublished', 'journal', 'journaltitle', 'volume', 'number', 'note'];
const moreTextFields = ['booktitle', 'publisher', 'pages', 'bdsk-url-1', 'ee', 'link', 'file'];

/** What in a longer text is named as arXiv's: a bare number could be anything. */
const named = /(?:arxiv[:.\s/]|arxiv\.org\/|papers\/|corr\s*,?\s*(?:abs\/)?|^abs\/)\S/i;

function plainField(raw: string): string {
  return raw
    .replace(/\\([_%&#])/g, '$1')
    .replace(/[{}\\]/g, '')
    .trim();
}

function referenceOf({ fields, key }: BibtexEntry): PaperReference {
  const archive = plainField(fields.get('archiveprefix') ?? fields.get('eprinttype') ?? 'arxiv');
  for (const field of idFields) {
    if (field === 'eprint' && archive.toLowerCase() !== 'arxiv') continue;
    const found = paperReference(plainField(fields.get(field) ?? ''));
    if (found) return found;
  }
  for (const field of [...textFields, ...moreTextFields]) {
    const text = (fields.get(field) ?? '').slice(0, 2_000).replace(/\\(?=[_%&#])/g, '');
    const [found] = named.test(text) ? referencesIn(text.replace(/\babs\/(?=\d)/gi, ' ')) : [];
    if (found) return found;
  }
  return paperReference(key.replace(/^.*?(?=\d{4}\.\d{4,5})/, ''));
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The day of the entry, where it can be that of the first arXiv version: the id has its month, give or take one. The
 * year of a journal is another.
 */
function publishedAt(id: PaperId, fields: BibtexEntry['fields']): number | undefined {
  const [, isoYear, isoMonth, isoDay] =
    /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(plainField(fields.get('date') ?? '')) ?? [];
  const year = Number(isoYear ?? plainField(fields.get('year') ?? ''));
  const name = plainField(fields.get('month') ?? '').toLowerCase();
  const byName = months.indexOf(name.slice(0, 3)) + 1;
  const month = Number(isoMonth ?? (byName || name.padStart(2, '0') || 0));
  const day = Number(isoDay ?? 1);
  if (!(year >= 1991 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const monthOfId = (2000 + Number(id.slice(0, 2))) * 12 + Number(id.slice(2, 4));
  const isOfId = Math.abs(year * 12 + month - monthOfId) <= 1;
  return isOfId ? Date.UTC(year, month - 1, day) : undefined;
}

/** Lines joined, paragraphs divided by an empty line: how a field is set in says nothing. */
function unwrapped(text: string): string {
  const paragraphs = text.split(/\n[ \t\r]*\n/);
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).join('\n\n');
}

/** Metadata for a paper that the Hub does not give; undefined where the entry has no title. */
function paperOf(id: PaperId, { fields }: BibtexEntry): Paper | undefined {
  const title = texText(fields.get('title') ?? '', cleanTitle);
  if (title === '') return undefined;
  const at = publishedAt(id, fields);
  return {
    ...unknownPaper(id),
    title,
    authors: authorNames(fields.get('author') ?? ''),
    abstract: texText(unwrapped(fields.get('abstract') ?? ''), cleanAbstract),
    ...(at !== undefined && { publishedAt: at }),
  };
}

function markOf(paperId: PaperId, { fields }: BibtexEntry, now: number): Mark {
  const words = ['keywords', 'keyword', 'mendeley-tags'].flatMap((field) =>
    partsOutside(fields.get(field) ?? '', /[,;]/).slice(0, mostTags),
  );
  const tags = tagList(tagsByKey(words.map((word) => texText(word, cleanTitle))));
  const raw = fields.get('annote') ?? fields.get('annotation') ?? '';
  const note = texText(raw.slice(0, longestNote), readTex).trim();
  return {
    paperId,
    savedAt: now,
    ...(tags.length > 0 && { tags: tags.slice(0, mostTags) }),
    ...(note !== '' && { note }),
  };
}

/** BibTeX and BibLaTeX, as any program writes them: what names an arXiv paper is saved, with its keywords as tags. */
export const bibtex = {
  words: 'imports.bibtex',
  fits: (text) => /^[ \t\ufeff]*@[ \t]*[a-z]+\s*[{(]/im.test(text.slice(0, 100_000)),
  read: (text, now) => {
    const refusals = new Refusals();
    const found = new Map<string, ImportedEntry>();
    if (isTooLarge(text)) {
      refusals.add(1, 'tooLarge');
      return { entries: [], refused: refusals.list, isMergeable: false };
    }
    for (const entry of bibtexEntries(text)) {
      if ('broken' in entry) {
        refusals.add(entry.line, 'notBibtex', entry.broken);
        continue;
      }
      const reference = referenceOf(entry);
      const said = () => texText(entry.fields.get('title') ?? entry.key, cleanTitle);
      if (!reference) refusals.add(entry.line, 'noId', said());
      else if ('oldId' in reference) refusals.add(entry.line, 'oldId', said());
      else if (found.has(reference.id)) continue;
      else if (found.size >= mostEntries) refusals.add(entry.line, 'tooMany', said());
      else {
        const { id } = reference;
        const mark = markOf(id, entry, now);
        found.set(id, { paperId: id, line: entry.line, mark, paper: paperOf(id, entry) });
      }
    }
    return { entries: [...found.values()], refused: refusals.list, isMergeable: false };
  },
} as const satisfies ImportFormat;
