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
