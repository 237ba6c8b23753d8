/** An entry as it is written: its fields by their names in small letters, TeX and all. */
export interface BibtexEntry {
  /** Where it begins, counted from 1. */
  line: number;
  type: string;
  key: string;
  fields: Map<string, string>;
}

/** What could not be read as an entry: its beginning. */
export interface BrokenEntry {
  line: number;
  broken: string;
}

/** Longer values are cut: no abstract comes near. */
const longestValue = 200_000;
const mostFields = 200;
const mostMacros = 1_000;

const entryStart = /@[ \t]*([a-z]\w{0,40})\s*([{(])/gi;
/** At the start of a line this is the next entry, whatever braces are still open. */
const nextEntry = /^[ \t]*@[ \t]*[a-z]\w{0,40}[ \t]*[{(]/gim;

/** How often a text may be read for values without an end, before what is behind them in their line is given up. */
const mostWasted = 8;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Reads BibTeX from left to right; an entry that is broken ends where the next one begins. */
class BibtexReader {
  readonly #text: string;
  /** Where the entry must end: no value goes on into the next one. */
  #end = 0;
  /** Characters that were read for values without an end: with too many of them, entries in one line are not told apart. */
  #wasted = 0;
  #at = 0;
  readonly #macros = new Map(months.map((name) => [name, name]));

  constructor(text: string) {
    this.#text = text;
  }

  /** The first match of a sticky pattern here, which is passed over. */
  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found || this.#at + found[0].length > this.#end) return undefined;
    this.#at += found[0].length;
    return found;
  }

  /** What stands up to the sign that ends a value, braces in pairs; undefined where it never comes. */
  #upTo(close: '}' | '"'): string | undefined {
    const from = this.#at;
    let depth = 0;
    const signs = /[{}"]/g;
    signs.lastIndex = from;
    for (let found = signs.exec(this.#text); found; found = signs.exec(this.#text)) {
      if (found.index >= this.#end) break;
      const [sign] = found;
      if (depth === 0 && sign === close) {
        this.#at = found.index + 1;
        return this.#text.slice(from, Math.min(found.index, from + longestValue));
      }
      if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      if (depth < 0) break;
    }
    this.#wasted += Math.min(signs.lastIndex || this.#end, this.#end) - from;
    if (this.#wasted > mostWasted * this.#text.length) this.#at = this.#end;
    return undefined;
  }

  /** One or more values joined by `#`; undefined where there is none. */
  #value(): string | undefined {
    let joined = '';
    do {
      this.#take(/\s*/y);
      const sign = this.#take(/[{"]/y)?.[0];
      const part =
        sign === undefined
          ? this.#take(/[^\s{}",#()=]+/y)?.[0]
          : this.#upTo(sign === '{' ? '}' : '"');
      if (part === undefined) return undefined;
      const macro = sign === undefined ? this.#macros.get(part.toLowerCase()) : undefined;
      joined = (joined + (macro ?? part)).slice(0, longestValue);
    } while (this.#take(/\s*#/y));
    return joined;
  }

  /** The fields up to the entry's end; undefined where something else stands between them. */
  #fields(): Map<string, string> | undefined {
    const fields = new Map<string, string>();
    for (;;) {
      this.#take(/[\s,]*/y);
      if (this.#take(/[})]/y)) return fields;
      const name = this.#take(/([^\s{}",#()=%]+)\s*=/y)?.[1]?.toLowerCase();
      const value = name === undefined ? undefined : this.#value();
      if (name === undefined || value === undefined) return undefined;
      if (!fields.has(name) && fields.size < mostFields) fields.set(name, value);
    }
  }

  #findEnd(): void {
    if (this.#end > this.#at) return;
    nextEntry.lastIndex = this.#at;
    this.#end = nextEntry.exec(this.#text)?.index ?? this.#text.length;
  }

  /** Hands every entry over, with where it begins and ends; undefined for a broken one. */
  *read(): Iterable<{ from: number; entry: Omit<BibtexEntry, 'line'> | undefined }> {
    for (;;) {
      entryStart.lastIndex = this.#at;
      const start = entryStart.exec(this.#text);
      if (!start) return;
      this.#at = start.index + start[0].length;
      this.#findEnd();
      const type = (start[1] ?? '').toLowerCase();
      const from = start.index;
      if (type === 'comment' || type === 'preamble') continue;
      if (type === 'string') this.#readMacro();
      else yield { from, entry: this.#readEntry(type) };
    }
  }

  #readMacro(): void {
    for (const [name, value] of this.#fields() ?? []) {
      if (this.#macros.size < mostMacros) this.#macros.set(name, value);
    }
  }

  #readEntry(type: string): Omit<BibtexEntry, 'line'> | undefined {
    const key = this.#take(/\s*([^\s,={}"#%]*)\s*(?=[,})])/y)?.[1] ?? '';
    const fields = this.#fields();
    return fields && { type, key, fields };
  }
}

/**
 * Reads every entry of a BibTeX file, one after the other and never throwing; comments, preambles and what stands between
 * entries is passed over.
 */
export function* bibtexEntries(text: string): Iterable<BibtexEntry | BrokenEntry> {
  let line = 1;
  let counted = 0;
  for (const { from, entry } of new BibtexReader(text).read()) {
    for (; counted < from; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    yield entry ? { line, ...entry } : { line, broken: text.slice(from, from + 200) };
  }
}
