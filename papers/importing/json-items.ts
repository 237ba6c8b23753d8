/** A value at the top of a JSON document, or one item of a list there. */
export interface JsonItem {
  /** The name of the value, or of the list. */
  name: string;
  /** Where it begins, counted from 1. */
  line: number;
  /** Undefined where it is no JSON, or larger than any row. */
  value: unknown;
  /** The beginning of it as it is written. */
  begin: string;
}

/** No row of ours comes near, in UTF-16 units. */
const longestItem = 5_000_000;

/** Where the next item of a list begins, or the list ends, as Paperboy sets them in. */
const nextItem = /\n {4}(?=\{)|\n {2}(?=\])/g;

/** How often a document may be read again for the sake of broken items, before what is behind them is given up. */
const mostWasted = 8;

/** Cuts a document into its items without building it, so that one that is broken, or an end that is missing, costs no other. */
class JsonCutter {
  readonly #text: string;
  #at = 0;
  #line = 1;
  /** Where that line ends; without an end where it is the last: a file of one long line is looked through once. */
  #lineEnd: number;
  /** Where the next item begins behind the last one that was broken, as far as looked for. */
  #next = 0;
  /** Characters that were read of items without an end, and had to be read again. */
  #wasted = 0;
  /** Where the document breaks off, or stops being JSON; undefined while it is whole. */
  brokenAt: number | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#lineEnd = this.#lineEndFrom(0);
  }

  #lineEndFrom(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? Number.POSITIVE_INFINITY : end;
  }

  /** The line of a place behind all those that were asked for before. */
  #lineAt(place: number): number {
    while (this.#lineEnd < place) {
      this.#line += 1;
      this.#lineEnd = this.#lineEndFrom(this.#lineEnd + 1);
    }
    return this.#line;
  }

  #peek(): string {
    const space = /[\s,\ufeff]*/y;
    space.lastIndex = this.#at;
    space.exec(this.#text);
    this.#at = Math.max(this.#at, space.lastIndex);
    return this.#text[this.#at] ?? '';
  }

  #stringEnd(from: number): number {
    const signs = /["\\]/g;
    signs.lastIndex = from + 1;
    for (let found = signs.exec(this.#text); found; found = signs.exec(this.#text)) {
      if (found[0] === '"') return signs.lastIndex;
      signs.lastIndex += 1;
    }
    return -1;
  }

  #groupEnd(from: number): number {
    const signs = /["{}[\]]/g;
    signs.lastIndex = from;
    let depth = 0;
    for (let found = signs.exec(this.#text); found; found = signs.exec(this.#text)) {
      const [sign] = found;
      if (sign === '"') {
        const end = this.#stringEnd(found.index);
        if (end < 0) return -1;
        signs.lastIndex = end;
      } else if (sign === '{' || sign === '[') depth += 1;
      else depth -= 1;
      if (depth === 0) return signs.lastIndex;
    }
    return -1;
  }

  /** Where the value ends that begins here; negative where it never does. */
  #valueEnd(): number {
    const first = this.#peek();
    if (first === '"') return this.#stringEnd(this.#at);
    if (first === '{' || first === '[') return this.#groupEnd(this.#at);
    const scalar = /[^\s,{}[\]"]+/y;
    scalar.lastIndex = this.#at;
    return scalar.exec(this.#text) ? scalar.lastIndex : -1;
  }

  /** Passes a value over and hands it out; one without an end breaks the document off. */
  #take(name: string): JsonItem {
    const end = this.#valueEnd();
    const from = this.#at;
    const line = this.#lineAt(from);
    const begin = this.#text.slice(from, from + 400);
    if (end < 0) {
      this.brokenAt = line;
      return { name, line, value: undefined, begin };
    }
    this.#at = end;
    const value = end - from > longestItem ? undefined : parsedJson(this.#text.slice(from, end));
    return { name, line, value, begin: begin.slice(0, end - from) };
  }

  *#list(name: string): Iterable<JsonItem> {
    this.#at += 1;
    while (this.#peek() !== ']') {
      const from = this.#at;
      const item = this.#take(name);
      // A quotation mark that is missing would swallow those behind it.
      if (item.value === undefined && !this.#findNext(from)) return;
      yield item;
    }
    this.#at += 1;
  }

  /** Goes on at the item behind the one at `from`, which is broken; false where the document ends here. */
  #findNext(from: number): boolean {
    if (this.#next <= from) {
      nextItem.lastIndex = from + 1;
      this.#next = nextItem.exec(this.#text)?.index ?? this.#text.length;
    }
    const end = this.brokenAt === undefined ? this.#at : this.#text.length;
    if (this.#next < end && this.#wasted < mostWasted * this.#text.length) {
      this.#wasted += end - this.#next;
      this.#at = this.#next;
      this.brokenAt = undefined;
    }
    return this.brokenAt === undefined;
  }

  *items(): Iterable<JsonItem> {
    if (this.#peek() !== '{') this.brokenAt = 1;
    this.#at += 1;
    while (this.brokenAt === undefined && this.#peek() !== '}') {
      const name = this.#peek() === '"' ? this.#take('').value : undefined;
      if (typeof name !== 'string' || this.#peek() !== ':') {
        this.brokenAt ??= this.#lineAt(this.#at);
        return;
      }
      this.#at += 1;
      if (this.#peek() === '[') yield* this.#list(name);
      else {
        const item = this.#take(name);
        if (this.brokenAt === undefined) yield item;
      }
    }
  }
}

/** The value that the text is in JSON; undefined where it is none. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Hands over what a JSON document holds at its top, each value by itself and each item of a list by itself; then returns
 * the line at which it breaks off, or stops being JSON, and undefined where it is whole.
 */
export function* jsonItems(text: string): Generator<JsonItem, number | undefined> {
  const cutter = new JsonCutter(text);
  yield* cutter.items();
  return cutter.brokenAt;
}
