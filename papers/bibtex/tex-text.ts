import { lower, raise } from '../text/scripts.ts';

/** Commands that stand for a sign which would itself mean something to whoever reads on. */
const signs: Readonly<Record<string, string>> = {
  '\\{': '{',
  '\\}': '}',
  '\\textbackslash': '\\',
  '\\textbraceleft': '{',
  '\\textbraceright': '}',
  '\\textasciitilde': '~',
  '\\textasciicircum': '^',
  '\\textless': '<',
  '\\textgreater': '>',
  '\\textbar': '|',
  '\\textdegree': '°',
  '\\textquotesingle': "'",
  '\\textquotedbl': '"',
  '\\textendash': '–',
  '\\textemdash': '—',
  '\\textdollar': '$',
  '\\textunderscore': '_',
  '\\textquoteleft': '‘',
  '\\textquoteright': '’',
  '\\textquotedblleft': '“',
  '\\textquotedblright': '”',
  '\\textellipsis': '…',
  '\\texttimes': '×',
};

const commands =
  /\\[{}]|\\text(?:backslash|brace(?:left|right)|ascii(?:tilde|circum)|less|greater|bar|degree|quote(?:single|dbl(?:left|right)?|left|right)|e[nm]dash|dollar|underscore|ellipsis|times)(?![a-zA-Z])(?:\{\}|\s)?/g;

/** Signs of Unicode that no text has: they stand for the others while TeX is read. */
const firstStandIn = 0xe100;
const standIns = Object.values(signs).map((sign, at) => ({
  sign,
  standIn: String.fromCharCode(firstStandIn + at),
}));
const standInOf = new Map(
  Object.keys(signs).map((command, at) => [command, standIns[at]?.standIn ?? '']),
);

/** The same for the braces of commands and indices, while all others are taken away. */
const [openArgument, closeArgument] = ['\ue1f0', '\ue1f1'];

const marks: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
};

/** An accented letter in a group of its own: outside of one, `o\'s` could be an apostrophe. */
const accented = /\{\\([\x60'^~=."])\s*(?:\\?([A-Za-z])|\{\\?([A-Za-z])\})\}/g;

/** What stands at the end of `before` if a group there is the argument of a command, or an index. */
const takesArgument = /(?:\\(?:[a-zA-Z]{1,30}\*?|[^a-zA-Z])|[\^_]|[\ue1f1\]])$/;

/** Groups in groups deeper than this stay as they are. */
const mostDepth = 20;

/**
 * The text without BibTeX's own braces, which keep capitals and accents together. A command at a group's end would
 * swallow the letters behind it.
 */
function withoutGroups(text: string): string {
  let open = text;
  for (let depth = 0; depth < mostDepth && open.includes('{'); depth += 1) {
    const next = open.replace(/\{([^{}]*)\}/g, (_, inner: string, at: number) => {
      const before = open.slice(Math.max(0, at - 32), at);
      if (takesArgument.test(before)) return openArgument + inner + closeArgument;
      return /\\[a-zA-Z]+$/.test(inner) ? inner + openArgument + closeArgument : inner;
    });
    if (next === open) break;
    open = next;
  }
  return open.replaceAll(openArgument, '{').replaceAll(closeArgument, '}');
}

/** What a field of BibTeX says: its TeX as text, as far as `read` knows TeX. */
export function texText(raw: string, read: (tex: string) => string): string {
  const plain = raw
    .replace(/[\ue100-\ue1ff]/g, '')
    .replace(commands, (found) => standInOf.get(found.replace(/\{\}$|\s$/, '')) ?? found)
    .replace(/\\textsuperscript\s*\{([^{}]{1,20})\}/g, (_, inner: string) => raise(inner))
    .replace(/\\textsubscript\s*\{([^{}]{1,20})\}/g, (_, inner: string) => lower(inner))
    .replace(accented, (_, sign: string, bare = '', grouped = '') =>
      `${bare}${grouped}${marks[sign] ?? ''}`.normalize('NFC'),
    )
    .replace(/\{(\$[^$]{1,200}\$)\}/g, (_, math: string) => read(math))
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/(?<!-)---(?!-)/g, '—');
  let text = read(withoutGroups(plain));
  for (const { sign, standIn } of standIns) text = text.replaceAll(standIn, sign);
  return text;
}
