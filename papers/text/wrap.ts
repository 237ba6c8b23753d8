/** Everything on one line. */
export function joinLines(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

const listItem = /^\s*(?:[-*•]|\d{1,2}[.)])\s+\S/;

/**
 * Paragraphs divided by an empty line. arXiv wraps hard: a line that begins with two spaces, or follows an empty one,
 * begins a paragraph; so does an item of a list; every other break is only a wrap.
 */
export function joinParagraphs(text: string): string {
  const paragraphs: string[] = [];
  let isBroken = true;
  for (const line of text.split(/\r\n?|\n/)) {
    const words = joinLines(line);
    if (words === '') {
      isBroken = true;
      continue;
    }
    if (isBroken || /^ {2,}\S/.test(line) || listItem.test(line)) paragraphs.push(words);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${words}`);
    isBroken = false;
  }
  return paragraphs.join('\n\n');
}
