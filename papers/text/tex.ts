import { isGroup, longestGroup, matchBraces } from './braces.ts';
import { lower, raise } from './scripts.ts';
import { accents, symbols } from './tex-commands.ts';
import { dresses, secondSays, silent } from './tex-dresses.ts';
import {
  addressAt,
  isBareDress,
  isTie,
  loweredBehind,
  mathLength,
  raisedBehind,
  takesAccent,
} from './tex-rules.ts';

/** Commands inside commands deeper than this are copied as they are. */
const mostDepth = 20;
/** Reads one text from left to right; every character is visited a bounded number of times. */
class TexReader {
  readonly #text: string;
  readonly #closes: Int32Array;
  #at = 0;
  /** Where the range ends that is being read. Nothing looks beyond it, so nothing is read twice. */
  #end: number;
  #out = '';
  /** The end of `#out`, at most two characters: asking a long text for its end costs its length. */
  #tail = '';
  #depth = 0;
  #openQuotes = 0;

  constructor(text: string) {
    this.#text = text;
    this.#end = text.length;
    this.#closes = matchBraces(text);
  }

  read(): string {
    this.#readAll(false);
    return this.#out;
  }

  #peek(ahead = 0): string {
    const at = this.#at + ahead;
    return at < this.#end ? (this.#text[at] ?? '') : '';
  }

  #take(): string {
    const char = this.#peek();
    this.#at += char.length;
    return char;
  }

  #rest(length: number): string {
    return this.#text.slice(this.#at, Math.min(this.#at + length, this.#end));
  }

  #closeOf(brace: number): number | undefined {
    const close = this.#closes[brace] ?? -1;
    return close === -1 || close >= this.#end ? undefined : close;
  }

  /** Writes the text and steps over `length` characters. */
  #write(text: string, length = 0): void {
    this.#out += text;
    this.#tail = (this.#tail + text.slice(-2)).slice(-2);
    this.#at += length;
  }

  #readAll(isMath: boolean): void {
    while (this.#at < this.#end) this.#readOne(isMath);
  }

  /** What the range reads as, without writing it. */
  #inside(from: number, to: number, isMath: boolean): string {
    const [out, tail, end] = [this.#out, this.#tail, this.#end];
    this.#out = '';
    this.#tail = '';
    this.#at = from;
    this.#end = to;
    this.#depth += 1;
    if (this.#depth > mostDepth) this.#write(this.#text.slice(from, to));
    else this.#readAll(isMath);
    const result = this.#out;
    this.#depth -= 1;
    this.#at = to;
    this.#end = end;
    this.#out = out;
    this.#tail = tail;
    return result;
  }

  /** The text of the group that begins here, its braces left out; undefined where none begins. */
  #group(isMath: boolean): string | undefined {
    if (this.#peek() !== '{') return undefined;
    const close = this.#closeOf(this.#at);
    const text = this.#inside(this.#at + 1, close ?? this.#end, isMath);
    if (close !== undefined) this.#at += 1;
    return text;
  }

  #opensGroup(isMath: boolean): boolean {
    if (isMath || this.#peek(1) === '\\') return true;
    const close = this.#closeOf(this.#at);
    if (close === undefined || close - this.#at > longestGroup * 2) return false;
    return isGroup(this.#tail.slice(-1), this.#text.slice(this.#at + 1, close));
  }

  #readOne(isMath: boolean): void {
    const char = this.#peek();
    if (char === '\\') this.#write(this.#command(isMath));
    else if (char === '$') this.#dollar();
    else if (char === '^') this.#raised(isMath);
    else if (char === '_') this.#lowered(isMath);
    else if (char === '~') this.#write(isTie(this.#tail, this.#rest(8).slice(1)) ? ' ' : '~', 1);
    else if (char === '{' && this.#opensGroup(isMath))
      this.#write((this.#group(isMath) ?? '').replace(/^(?:bf|em|rm|sc|sf|tt) /, ''));
    else if (char === '`' && this.#peek(1) === '`') this.#quote('“', 2);
    else if (char === "'" && this.#peek(1) === "'" && this.#openQuotes > 0) this.#quote('”', 2);
    else if (char === '"' && this.#openQuotes > 0) this.#quote('”', 1);
    else if (/[mt]/.test(char) && this.#standsFree() && isBareDress(this.#rest(10)))
      this.#write(this.#named(isMath));
    else if (char === 'h' && this.#rest(4) === 'http') this.#address();
    else this.#write(char, 1);
  }

  #quote(mark: '“' | '”', length: number): void {
    this.#openQuotes += mark === '“' ? 1 : -1;
    this.#write(mark, length);
  }

  #standsFree(): boolean {
    return !/[A-Za-z]$/.test(this.#tail);
  }

  /** An address is copied letter by letter: `~`, `_` and `%` belong to it. A text in braces behind it was its link's. */
  #address(): void {
    const address = addressAt(this.#rest(2048));
    this.#write(address?.replaceAll('\\', '') ?? 'h', address?.length ?? 1);
    if (address === undefined || this.#closeOf(this.#at) === undefined) return;
    const label = this.#group(false) ?? '';
    if (!/https?:/.test(label) && !address.includes(label)) this.#write(` (${label})`);
  }

  #raised(isMath: boolean): void {
    const isBased = isMath || /[\p{L}\p{N})\]}°]$/u.test(this.#tail);
    const behind = this.#rest(12).slice(1);
    const plain = raisedBehind(this.#tail, behind);
    if (!isBased) this.#write('^', 1);
    else if (plain !== undefined) this.#write(raise(plain), 1 + plain.length);
    else if (this.#opensScript(isMath)) this.#script(raise, () => this.#group(true) ?? '');
    else if (behind[0] === '\\') this.#script(raise, () => this.#command(true));
    else if (isBareDress(behind)) this.#script(raise, () => this.#named(true));
    else this.#write('^', 1);
  }

  #lowered(isMath: boolean): void {
    const plain = loweredBehind(this.#tail, this.#rest(6).slice(1), isMath);
    if (plain !== undefined) this.#write(lower(plain), 1 + plain.length);
    else if (this.#opensScript(isMath)) this.#script(lower, () => this.#group(true) ?? '');
    else this.#write('_', 1);
  }

  /** True where a brace opens behind the caret or underscore that stands here. */
  #opensScript(isMath: boolean): boolean {
    return this.#peek(1) === '{' && (isMath || this.#closeOf(this.#at + 1) !== undefined);
  }

  #script(set: (text: string) => string, read: () => string): void {
    this.#at += 1;
    this.#write(set(read()));
  }

  /** `$…$` around mathematics is taken away; a sum of money keeps its sign. */
  #dollar(): void {
    const length = mathLength(this.#rest(400).slice(1));
    const from = this.#at + 1;
    this.#write(length === undefined ? '$' : this.#inside(from, from + length, true), 1);
  }

  /** Reads the command whose backslash stands here; what it says. */
  #command(isMath: boolean): string {
    if (!/[A-Za-z]/.test(this.#peek(1))) return this.#sign();
    this.#at += 1;
    return this.#named(isMath);
  }

  /** Reads the command whose name stands here. */
  #named(isMath: boolean): string {
    const name = /^[A-Za-z]+/.exec(this.#rest(64))?.[0] ?? '';
    this.#at += name.length;
    const mark = accents.get(name);
    if (mark !== undefined && /^(\{|\s[A-Za-z])/.test(this.#rest(2)))
      return this.#accented(mark, '');
    if (secondSays.has(name)) return this.#second();
    if (name === 'footnote') {
      const isClosed = this.#closeOf(this.#at) !== undefined;
      const note = this.#group(false) ?? '';
      return isClosed ? ` (${note})` : ` ${note}`;
    }
    if (/^[td]?frac$/.test(name)) return `${this.#group(true) ?? ''}/${this.#group(true) ?? ''}`;
    const symbol = symbols.get(name);
    if (symbol !== undefined) {
      if (this.#rest(2) === '{}') this.#at += 2;
      return symbol;
    }
    const inner = this.#group(isMath || name.startsWith('math'));
    if (silent.has(name)) return ' ';
    if (name === 'textsuperscript') return raise(inner ?? '');
    if (name === 'textsubscript') return lower(inner ?? '');
    // A macro that nobody defined: its name is better than nothing.
    return dresses.has(name) ? (inner ?? '') : name + (inner ? ` ${inner}` : '');
  }

  /** What the second group says; the first where it is alone. */
  #second(): string {
    const first = this.#group(false) ?? '';
    return this.#group(false) ?? first;
  }

  /** A backslash before something that is no letter. */
  #sign(): string {
    const char = this.#peek(1);
    this.#at += 1 + char.length;
    const mark = accents.get(char);
    if (mark !== undefined && takesAccent(this.#tail, char, this.#rest(3)))
      return this.#accented(mark, char);
    if ('\\ ,;:'.includes(char)) return ' ';
    if ('!()-'.includes(char)) return '';
    // The Hub has taken the sign of a sum of money for a delimiter: `\$10` arrives as `\10`.
    return /\d/.test(char) ? `$${char}` : char;
  }

  /** The letter that follows with the mark on it; where no such letter is written, the accent's own sign. */
  #accented(mark: string, sign: string): string {
    if (this.#peek() === ' ') this.#at += 1;
    const text =
      this.#group(false) ?? (this.#peek() === '\\' ? this.#command(false) : this.#take());
    const [letter = '', ...rest] = text === 'ı' ? 'i' : text;
    const marked = (letter + mark).normalize('NFC');
    const isLetter = letter !== '' && marked.length === letter.length;
    return (isLetter ? marked : sign + letter) + rest.join('');
  }
}

/** The text with TeX left-overs made readable. Never throws; what is not understood stays as text. */
export function readTex(text: string): string {
  return /[\\$^_~`{]/.test(text) ? new TexReader(text).read() : text;
}
