/**
 * Controls, direction overrides and whatever Unicode has shown as nothing: they change how neighbours look, or hide text.
 */
const hidden = /[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
/** Controls and separators that divide words or lines. */
const spaces = /[\v\f\u0085\u2028\u2029]/g;
/** More marks on one letter than any script needs. */
const piledMarks = /(\p{M}{3})\p{M}+/gu;

/** The text without hidden characters and towers of marks; line breaks and tabs stay for the wrapping to read. */
export function dropHidden(text: string): string {
  return text
    .toWellFormed()
    .replace(spaces, ' ')
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
