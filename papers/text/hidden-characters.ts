/** Controls, direction overrides and characters without width: they change how neighbours look, and nothing else. */
const hidden = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
/** More marks on one letter than any script needs. */
const piledMarks = /(\p{M}{3})\p{M}+/gu;

/** The text without hidden characters and towers of marks; line breaks and tabs stay for the wrapping to read. */
export function dropHidden(text: string): string {
  return text
    .toWellFormed()
    .replace(hidden, (char) => (char === '\n' || char === '\t' || char === '\r' ? char : ''))
    .replace(piledMarks, '$1');
}

/** The text cut to `length` characters, with … where something was cut; never through a surrogate pair. */
export function cap(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}
