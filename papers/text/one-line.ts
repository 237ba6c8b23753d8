/**
 * Controls, spaces, what is shown as nothing or turns its neighbours round, what is no character, and more marks on one
 * letter than any script needs.
 */
const gaps = /(?:[\p{C}\p{Z}\p{DI}]|(?<=\p{M}{3})\p{M})+/gu;

/** A text for what the browser or the desktop draws by itself: one line of what can be seen, cut behind `length`. */
export function oneLine(text: string, length: number): string {
  const line = text.slice(0, length).replace(gaps, ' ').trim();
  return text.length > length ? `${line}…` : line;
}
