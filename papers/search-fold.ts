/** Text as it is compared: lower case, without diacritics, one kind of hyphen. */
export function foldText(text: string): string {
  // Most texts are plain English, and there are many: of them nothing folds but the case.
  if (!/[^ -~\n]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();
}

/** True where every word of the query occurs in the folded text. */
export function matchesWords(folded: string, query: string): boolean {
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
