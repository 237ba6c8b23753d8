import { readBareNames } from './bare-names.ts';
import { cap, dropHidden } from './hidden-characters.ts';
import { lower, raise } from './scripts.ts';
import { readTex } from './tex.ts';
import { joinLines, joinParagraphs } from './wrap.ts';

const most = { title: 1_000, abstract: 20_000, name: 200, keyword: 120 };
/** Real texts settle at the third reading at the latest. */
const mostReadings = 4;

/** Two tags that the Hub's summaries use for raised and lowered figures; every other tag is literal text. */
function readScriptTags(text: string): string {
  return text
    .replace(/<sub>([^<>]{1,20})<\/sub>/g, (_, inner: string) => lower(inner))
    .replace(/<sup>([^<>]{1,20})<\/sup>/g, (_, inner: string) => raise(inner));
}

/** Single quotes as TeX writes them; an apostrophe is none. */
function readQuotes(text: string): string {
  return text.replace(/(^|[\s([])`([^`'\n]{1,80})'(?=[\s.,;:)!?\]]|$)/g, '$1‘$2’');
}

function readDashes(text: string): string {
  return text
    .replace(/(\w|[)\]’”]|\s)---(?=\w|\s|[([‘“])/g, '$1—')
    .replace(/(\d|[A-Za-z]|\s)--(?=\s|[A-Za-z\d])/g, (all, before: string, at: number) => {
      // A flag such as ` --seed` is no dash.
      const after = text[at + all.length] ?? '';
      return /\s/.test(before) !== /\s/.test(after) ? all : `${before}–`;
    });
}

/** Some abstracts are written in Markdown: bold words, and bold letters inside words, lose their stars. */
function readBold(text: string): string {
  return text
    .replace(/(?<![\w*])\*\*(?=\S)([^*\n]{1,200})(?<=\S)\*\*(?!\*)/g, '$1')
    .replace(/(?<=\p{Ll})\*\*(\p{Lu}+)\*\*/gu, '$1');
}

function readSigns(text: string): string {
  return readBold(readDashes(readQuotes(readBareNames(readScriptTags(text)))));
}

/** Nothing inside an address is a sign: every second part is one. */
function readLine(raw: string): string {
  const parts = readTex(raw).split(/(https?:\/\/\S+)/);
  return joinLines(parts.map((part, index) => (index % 2 ? part : readSigns(part))).join(''));
}

/** The word as a label, not the first one of "Abstract reasoning is …". */
const labelled = /^(?:(?:[Aa]bstract|ABSTRACT)(?:\s*[:.—–]\s*|\s+-\s+|(?<=T)\s+))+/;

function readParagraphs(raw: string): string {
  const paragraphs = joinParagraphs(raw).split('\n\n').map(readLine);
  return paragraphs.join('\n\n').replace(labelled, '');
}

/**
 * Reads until nothing changes any more, since a reading can uncover what it would read: `\$x\$` becomes `$x$`. Text that
 * does not settle is none: only its words stay. So what was cleaned once is clean.
 */
function clean(
  raw: string,
  length: number,
  read: (text: string) => string,
  join = joinLines,
): string {
  // Longer input is cut before it is read: no real text comes near.
  let text = join(dropHidden(raw.slice(0, length * 4)));
  for (let reading = 0; reading < mostReadings; reading += 1) {
    const next = cap(read(dropHidden(text)), length);
    if (next === text) return text;
    text = next;
  }
  const words = text.replace(/[^\p{L}\p{M}\p{N}\s]/gu, '');
  return cap(read(join(words)), length);
}

/** A title or another text of one line, readable and at most 1,000 characters. */
export function cleanTitle(raw: string): string {
  return clean(raw, most.title, readLine);
}

/** An abstract as paragraphs divided by an empty line, readable and at most 20,000 characters. */
export function cleanAbstract(raw: string): string {
  return clean(raw, most.abstract, readParagraphs, joinParagraphs);
}

/** The name of a person or an organisation. */
export function cleanName(raw: string): string {
  return clean(raw, most.name, (text) => joinLines(readTex(text)));
}

/** A keyword; empty where nothing is left of it. */
export function cleanKeyword(raw: string): string {
  return clean(raw, most.keyword, readLine);
}
