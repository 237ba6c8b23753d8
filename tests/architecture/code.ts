import { posix } from 'node:path';
import { type Files, filesWhere, folderOf, isCode } from './files.ts';

/** Strings first, so that what looks like a comment inside one is none. */
const strings = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/;
const comments = /\/\*[\s\S]*?\*\/|(?<!\\)\/\/.*/;
const stringOrComment = new RegExp(`(${strings.source})|${comments.source}`, 'g');

const withoutComments = remembered((text: string) =>
  text.replace(stringOrComment, (piece, string) => string ?? blank(piece)),
);
const withoutWords = remembered((text: string) =>
  withoutComments(text).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''"),
);

/** The code without its comments; lines keep their numbers. */
export function codeOf(text: string): string {
  return withoutComments(text);
}

/** The code without comments and without what stands between quotes. Templates stay: code may lie in them. */
export function bareCodeOf(text: string): string {
  return withoutWords(text);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function remembered(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    const known = made.get(text) ?? make(text);
    made.set(text, known);
    return known;
  };
}

/** One import or re-export. */
export interface Edge {
  /** As it is written. */
  from: string;
  /** The project's file that it leads to, or the package. */
  to: string;
  isFile: boolean;
  /** Only types come along: nothing of it is left at run time. */
  isType: boolean;
  isExport: boolean;
}

const statement = /^(import|export)\b(\s+type\b)?([^'"`;]*?)\bfrom\s*'([^']+)'/gm;
const bareImport = /^import\s*'([^']+)'/gm;
const dynamicImport = /\bimport\(\s*'([^']+)'\s*\)/g;

/** True for `{ type A, type B }`. */
function bringsTypesOnly(clause: string): boolean {
  const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1]?.split(',') ?? [''];
  return (
    names.filter((name) => name.trim()).every((name) => /^\s*type\s/.test(name)) && names[0] !== ''
  );
}

/** Everything that a file imports or hands on. */
export function edgesOf(path: string, text: string): Edge[] {
  const code = codeOf(text);
  const edge = (from: string, isType = false, isExport = false): Edge => {
    const isFile = from.startsWith('.');
    const to = isFile ? posix.join(folderOf(path), from) : from;
    return { from, to, isFile, isType, isExport };
  };
  return [
    ...[...code.matchAll(statement)].map(([, word, type, clause = '', from = '']) =>
      edge(from, type !== undefined || bringsTypesOnly(clause), word === 'export'),
    ),
    ...[...code.matchAll(bareImport)].map(([, from = '']) => edge(from)),
    ...[...code.matchAll(dynamicImport)].map(([, from = '']) => edge(from)),
  ];
}

/** The line, from 1, at which a place in the text lies. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Where the code of the picked files shows the pattern, as `path:line`, with what was found. */
export function findIn(
  files: Files,
  pick: (path: string) => boolean,
  pattern: RegExp,
  read: (text: string) => string = bareCodeOf,
): { where: string; path: string; found: RegExpMatchArray }[] {
  return filesWhere(files, (path) => isCode(path) && pick(path)).flatMap(([path, text]) => {
    const code = read(text);
    return [...code.matchAll(pattern)].map((found) => ({
      where: `${path}:${lineAt(code, found.index)}`,
      path,
      found,
    }));
  });
}
