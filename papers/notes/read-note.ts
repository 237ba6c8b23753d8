import { Lexer, type Token, type Tokens } from 'marked';
import { safeLink } from '../links.ts';
import type { NoteBlock, NoteItem, NoteWords } from './note.ts';

/** What lies deeper inside quotes and lists is shown as it was written. */
const deepest = 20;

/** An https address that is safe to open; any other stays the text that it is. */
function noteLink(href: unknown): string | undefined {
  return typeof href === 'string' && /^https:/i.test(href) ? safeLink(href) : undefined;
}

function textOf(token: { text?: unknown; raw: string }): string {
  return typeof token.text === 'string' ? token.text : token.raw;
}

function wordsOf(tokens: readonly Token[] | undefined, depth: number): NoteWords[] {
  return (tokens ?? []).flatMap((token) => wordsOfOne(token, depth));
}

function wordsOfOne(token: Token, depth: number): NoteWords[] {
  if (depth > deepest) return [token.raw];
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [{ kind: token.type, words: wordsOf(token.tokens, depth + 1) }];
    case 'codespan':
      return [{ kind: 'code', words: [textOf(token)] }];
    case 'br':
      return [{ kind: 'break' }];
    case 'link': {
      const words = wordsOf(token.tokens, depth + 1);
      const href = noteLink(token.href);
      return href === undefined ? [token.raw] : [{ kind: 'link', href, words }];
    }
    case 'text':
      return token.tokens ? wordsOf(token.tokens, depth + 1) : [textOf(token)];
    case 'escape':
      return [textOf(token)];
    default:
      // Tags, pictures and whatever a later grammar knows: text is never HTML, and nothing is fetched.
      return [token.raw];
  }
}

function itemOf(item: Tokens.ListItem, depth: number): NoteItem {
  const blocks = blocksOf(
    item.tokens.filter(({ type }) => type !== 'checkbox'),
    depth + 1,
  );
  return item.task ? { isDone: item.checked === true, blocks } : { blocks };
}

const isList = (token: Token): token is Tokens.List => token.type === 'list';
const isTable = (token: Token): token is Tokens.Table => token.type === 'table';

function tableOf({ header, rows }: Tokens.Table, depth: number): NoteBlock {
  const cells = (row: Tokens.TableCell[]) => row.map(({ tokens }) => wordsOf(tokens, depth));
  return { kind: 'table', rows: [header, ...rows].map(cells) };
}

function listOf({ start, items }: Tokens.List, depth: number): NoteBlock {
  const first = typeof start === 'number' ? start : undefined;
  return { kind: 'list', first, items: items.map((item) => itemOf(item, depth)) };
}

function blocksOf(tokens: readonly Token[], depth: number): NoteBlock[] {
  return tokens.flatMap((token) => blockOf(token, depth));
}

function blockOf(token: Token, depth: number): NoteBlock[] {
  if (depth > deepest) return [{ kind: 'paragraph', words: [token.raw] }];
  if (isList(token)) return [listOf(token, depth)];
  if (isTable(token)) return [tableOf(token, depth)];
  switch (token.type) {
    case 'space':
      return [];
    case 'heading':
      return [{ kind: 'heading', words: wordsOf(token.tokens, depth) }];
    case 'code':
      return [{ kind: 'code', text: textOf(token) }];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? [], depth + 1) }];
    case 'paragraph':
    case 'text':
      return [{ kind: 'paragraph', words: wordsOf(token.tokens ?? [token], depth) }];
    default:
      return [{ kind: 'paragraph', words: [token.raw] }];
  }
}

/** Lists and quotes inside each other, deeper than is drawn. */
const nested = /(?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]*){25}/;
/** The grammar's reader looks for the other half of each of these signs, as far as the text goes. */
const mostSigns = 2_000;

/** True for what nobody writes, and what would keep the reader busy for seconds. */
function isTangled(text: string): boolean {
  return nested.test(text) || text.replace(/[^*_~]/g, '').length > mostSigns;
}

/**
 * Reads a note's Markdown (GitHub's flavour) into what can be drawn without any HTML: tags and pictures stay the text that
 * they are, and only https addresses become links. Never throws: what cannot be read is one paragraph of text.
 */
export function readNote(text: string): NoteBlock[] {
  const plain: NoteBlock[] = [{ kind: 'paragraph', words: [text] }];
  if (isTangled(text)) return plain;
  try {
    return blocksOf(new Lexer({ gfm: true, breaks: true }).lex(text), 0);
  } catch {
    // Thousands of quotes inside each other overflow the reader's stack.
    return plain;
  }
}
