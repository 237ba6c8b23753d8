import { plainText } from './plain-text.ts';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A note as Zotero keeps notes, in HTML: paragraphs and line breaks, and not one sign of the note's own as markup. Empty
 * where the note has no words.
 */
export function noteHtml(note: string): string {
  const paragraphs = plainText(note)
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '');
  return paragraphs
    .map((text) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? ''))
    .map((text) => `<p>${text.replaceAll('\n', '<br>')}</p>`)
    .join('');
}
