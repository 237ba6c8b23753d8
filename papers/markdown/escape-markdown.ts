/** Signs that mean something wherever they stand, in CommonMark, on GitHub or in Obsidian (tags, formulas, blocks). */
const anywhere = /[\\\x60*_[\]<>#|~$^]|=(?==)|(?<==)=|%(?=%)|(?<=%)%|&(?=#?\w+;)/g;

/** What would begin a list, a quotation or an underlined heading at the start of a line. */
const atStart = /^(\d{1,9}(?=[.)])|(?=[-+=:]))/;

/** A text of one line as Markdown that shows the same text, and does nothing else. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.replace(anywhere, '\\$&').replace(atStart, '$1\\');
}

/** The tag as Obsidian takes one: no spaces, not digits alone; empty where nothing is left of it. */
export function markdownTag(tag: string): string {
  const word = tag
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '');
  return /^\d+$/.test(word) ? `_${word}` : word;
}
