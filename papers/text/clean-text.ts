import { cap, dropHidden } from './hidden-characters.ts';
import { lower, raise } from './scripts.ts';
import { readTex } from './tex.ts';
import { joinLines, joinParagraphs } from './wrap.ts';

const most = { title: 1_000, abstract: 20_000, name: 200, keyword: 120 };

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

function readAll(raw: string): string {
  return readDashes(readQuotes(readScriptTags(readTex(raw))));
}

/** Longer input is cut before it is read: no real text comes near. */
function begin(raw: string, length: number): string {
  return dropHidden(raw.slice(0, length * 4));
}

/** A title or another text of one line, readable and at most 1,000 characters. */
export function cleanTitle(raw: string): string {
  return cap(joinLines(readAll(joinLines(begin(raw, most.title)))), most.title);
}

/** An abstract as paragraphs divided by an empty line, readable and at most 20,000 characters. */
export function cleanAbstract(raw: string): string {
  const paragraphs = joinParagraphs(begin(raw, most.abstract)).split('\n\n');
  const text = paragraphs.map((paragraph) => joinLines(readAll(paragraph))).join('\n\n');
  return cap(text.replace(/^abstract(?:\s*[:.—–-]\s*|\s+(?=[A-Z]))/i, ''), most.abstract);
}

/** The name of a person or an organisation. */
export function cleanName(raw: string): string {
  return cap(joinLines(readTex(joinLines(begin(raw, most.name)))), most.name);
}

/** A keyword; empty where nothing is left of it. */
export function cleanKeyword(raw: string): string {
  return cap(joinLines(readAll(joinLines(begin(raw, most.keyword)))), most.keyword);
}
