import { lower, raise } from './scripts.ts';
import { accents, dresses, symbols } from './tex-commands.ts';

/** Commands inside commands deeper than this are copied as they are. */
const mostDepth = 20;

/** Where each opening brace closes: one pass, so that a thousand unclosed ones cost nothing more. */
function matchBraces(text: string): Int32Array {
  const closes = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') open.push(at);
    else if (char === '}') {
      const from = open.pop();
      if (from !== undefined) closes[from] = at;
    }
  }
  return closes;
}

/** Reads one text from left to right; every character is visited a bounded number of times. */
class TexReader {
  readonly #text: string;
  readonly #closes: Int32Array;
  #at = 0;
  #out = '';
  #depth = 0;
  #openQuotes = 0;

  constructor(text: string) {
    this.#text = text;
    this.#closes = matchBraces(text);
  }

  read(): string {
    this.#readTo(this.#text.length, false);
    return this.#out;
  }

  #peek(ahead = 0): string {
    return this.#text[this.#at + ahead] ?? '';
  }

  #readTo(end: number, isMath: boolean): void {
    while (this.#at < end) this.#readOne(end, isMath);
  }

  /** What the range reads as, without writing it. */
  #inside(from: number, to: number, isMath: boolean): string {
    const before = this.#out;
    this.#out = '';
    this.#at = from;
    this.#depth += 1;
    if (this.#depth > mostDepth) this.#out = this.#text.slice(from, to);
    else this.#readTo(to, isMath);
    this.#depth -= 1;
    this.#at = to;
    const result = this.#out;
    this.#out = before;
    return result;
  }

  /** The text of the group that begins here, its braces left out; undefined where none begins. */
  #group(isMath: boolean): string | undefined {
    if (this.#peek() !== '{') return undefined;
    const close = this.#closes[this.#at] ?? -1;
    const end = close === -1 ? this.#text.length : close;
    const text = this.#inside(this.#at + 1, end, isMath);
    this.#at = close === -1 ? end : end + 1;
    return text;
  }

  #readOne(end: number, isMath: boolean): void {
    const char = this.#peek();
    if (char === '\\') this.#command(isMath);
    else if (char === '$') this.#dollar(end);
    else if (char === '^') this.#raised(isMath);
    else if (char === '_') this.#lowered(isMath);
    else if (char === '~') this.#tie();
    else if (char === '{' && (isMath || this.#peek(1) === '\\')) this.#out += this.#group(isMath);
    else if (char === '`' && this.#peek(1) === '`') this.#quote('“', 1);
    else if (char === "'" && this.#peek(1) === "'" && this.#openQuotes > 0) this.#quote('”', -1);
    else if (char === '"' && this.#openQuotes > 0) {
      this.#quote('”', -1);
      this.#at -= 1;
    } else if ((char === 't' || char === 'm') && this.#bareDress())
      this.#out += this.#commandText(isMath);
    else if (char === 'h' && this.#text.startsWith('http', this.#at)) this.#address(end);
    else {
      this.#out += char;
      this.#at += 1;
    }
  }

  /** A font command that has lost its backslash with the mathematics around it: steps before its name. */
  #bareDress(ahead = 0): boolean {
    const rest = this.#text.slice(this.#at + ahead, this.#at + ahead + 10);
    const isDress = /^(?:text(?:bf|it|sc|tt|rm)|math(?:bf|cal|rm|bb|it|sf))\{/.test(rest);
    if (!isDress || (ahead === 0 && /[A-Za-z]$/.test(this.#out))) return false;
    this.#at += ahead - 1;
    return true;
  }

  #quote(mark: string, step: 1 | -1): void {
    this.#out += mark;
    this.#openQuotes += step;
    this.#at += 2;
  }

  /** An address is copied letter by letter: `~`, `_` and `%` belong to it. */
  #address(end: number): void {
    const rest = this.#text.slice(this.#at, Math.min(end, this.#at + 2048));
    const address = /^https?:\/\/[^\s{}]+/.exec(rest)?.[0] ?? 'h';
    this.#out += address.replace(/\\([_%~#&])/g, '$1');
    this.#at += address.length;
  }

  #tie(): void {
    const isTie = /[\w.)\]]$/.test(this.#out.slice(-1)) && /[\w\\$([]/.test(this.#peek(1));
    this.#out += isTie ? ' ' : '~';
    this.#at += 1;
  }

  #raised(isMath: boolean): void {
    const isBased = isMath || /[\p{L}\p{N})\]}°]$/u.test(this.#out.slice(-2));
    const rest = this.#text.slice(this.#at + 1, this.#at + 12);
    if (isBased && /^circtimes/.test(rest)) this.#write('°×', 10);
    else if (isBased && /^circ/.test(rest)) this.#write('°', 5);
    else if (isBased && rest[0] === '*') this.#write('*', 2);
    else if (isBased && rest[0] === '{') {
      this.#at += 1;
      this.#out += raise(this.#group(true) ?? '');
    } else if (isBased && rest[0] === '\\') {
      this.#at += 1;
      this.#out += raise(this.#commandText(true));
    } else if (isBased && this.#bareDress(1)) {
      this.#out += raise(this.#commandText(true));
    } else if (isBased && /^\d/.test(rest)) {
      const isPower = /\d$/.test(this.#out);
      const digits = (isPower ? /^\d+/ : /^\d/).exec(rest)?.[0] ?? '';
      this.#write(raise(digits), 1 + digits.length);
    } else if (isBased && /^[A-Za-z](?![A-Za-z])/.test(rest)) this.#write(raise(rest[0] ?? ''), 2);
    else this.#write('^', 1);
  }

  #lowered(isMath: boolean): void {
    const next = this.#peek(1);
    const isBraced = next === '{' && (isMath || (this.#closes[this.#at + 1] ?? -1) !== -1);
    if (isBraced) {
      this.#at += 1;
      this.#out += lower(this.#group(true) ?? '');
    } else if (isMath && /[A-Za-z0-9]/.test(next)) this.#write(lower(next), 2);
    else this.#write('_', 1);
  }

  #write(text: string, length: number): void {
    this.#out += text;
    this.#at += length;
  }

  /** `$…$` around mathematics is taken away; a sum of money keeps its sign. */
  #dollar(end: number): void {
    const from = this.#at + 1;
    const close = this.#text.slice(from, Math.min(end, from + 400)).search(/(?<!\\)\$/);
    const inner = close === -1 ? '' : this.#text.slice(from, from + close);
    const isTight =
      inner !== '' && !/^\s|\s$/.test(inner) && !/\d/.test(this.#text[from + close + 1] ?? '');
    if (!isTight || (/\s/.test(inner) && !/[\\^_{=<>]/.test(inner))) {
      this.#write('$', 1);
      return;
    }
    this.#out += this.#inside(from, from + close, true);
    this.#at = from + close + 1;
  }

  #command(isMath: boolean): void {
    this.#out += this.#commandText(isMath);
  }

  /** Reads the command that begins here; what it says. */
  #commandText(isMath: boolean): string {
    const name = /^.([A-Za-z]+)/s.exec(this.#text.slice(this.#at, this.#at + 64))?.[1];
    if (name === undefined) return this.#sign();
    this.#at += 1 + name.length;
    const mark = accents.get(name);
    if (mark !== undefined && /^(\{|\s[A-Za-z])/.test(this.#peek() + this.#peek(1))) {
      return this.#accented(mark);
    }
    if (name === 'href') return this.#link();
    if (name === 'footnote') {
      const isClosed = (this.#closes[this.#at] ?? -1) !== -1;
      const note = this.#group(false) ?? '';
      return isClosed ? ` (${note})` : ` ${note}`;
    }
    if (name === 'frac' || name === 'tfrac' || name === 'dfrac') {
      return `${this.#group(true) ?? ''}/${this.#group(true) ?? ''}`;
    }
    const symbol = symbols.get(name);
    if (symbol !== undefined) {
      if (this.#text.startsWith('{}', this.#at)) this.#at += 2;
      return symbol;
    }
    const inner = this.#group(isMath || name.startsWith('math'));
    if (name === 'textsuperscript') return raise(inner ?? '');
    if (name === 'textsubscript') return lower(inner ?? '');
    // A macro that nobody defined: its name is better than nothing.
    return dresses.has(name) ? (inner ?? '') : name + (inner ? ` ${inner}` : '');
  }

  #link(): string {
    const address = this.#group(false) ?? '';
    return this.#group(false) ?? address;
  }

  /** A backslash before something that is no letter. */
  #sign(): string {
    const char = this.#peek(1);
    this.#at += 1 + char.length;
    const mark = accents.get(char);
    if (mark !== undefined) return this.#accented(mark);
    if (char === '\\' || char === ' ' || char === ',' || char === ';' || char === ':') return ' ';
    if (char === '!' || char === '(' || char === ')' || char === '[' || char === ']') {
      return char === '!' || char === '(' || char === ')' ? '' : char;
    }
    // The Hub has taken the sign of a sum of money for a delimiter: `\$10` arrives as `\10`.
    return /\d/.test(char) ? `$${char}` : char;
  }

  #accented(mark: string): string {
    if (this.#peek() === ' ') this.#at += 1;
    const braced = this.#group(false);
    const text = braced ?? this.#peek();
    if (braced === undefined) this.#at += text.length;
    const [letter = '', ...rest] = text === '\\i' || text === 'ı' ? ['i'] : text;
    return /\p{L}/u.test(letter) ? (letter + mark).normalize('NFC') + rest.join('') : letter;
  }
}

/** The text with TeX left-overs made readable. Never throws; what is not understood stays as text. */
export function readTex(text: string): string {
  return /[\\$^_~`{]/.test(text) ? new TexReader(text).read() : text;
}
