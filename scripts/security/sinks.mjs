import { createHash } from 'node:crypto';
import { builtTexts, reviewedList } from './world.mjs';

const reviewed = 'tests/security/sinks.txt';

/** Code out of strings, and markup out of strings. The product's own sources are held to it by the architecture test. */
const sinks =
  /\beval\b|\bFunction\s*\(|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\bdocument\.write|\bsrcdoc\b|\bDOMParser\b|\bcreateContextualFragment\b|\bset(?:Timeout|Interval)\(\s*["'`]|\b(?:set|parse)HTMLUnsafe\b|\bimportScripts\b|\bWebAssembly\b|\bexecCommand\b|\bimport\(\s*(?!["'`])|javascript:/g;

/**
 * A place in minified code, known again after the next build: the names that a minifier makes up are left out, and
 * so is what lies far from it.
 */
function placeOf(text, index, length) {
  const before = text.slice(Math.max(0, index - 40), index).replace(/^.*[;{}]|^[\w$]*/s, '');
  const after = text.slice(index + length, index + length + 40).replace(/[;{}].*$|[\w$]*$/s, '');
  const lasting = (before + text.slice(index, index + length) + after)
    .replace(/\b[\w$]{1,3}\b/g, '_')
    .replace(/\s+/g, ' ');
  return createHash('sha256').update(lasting).digest('hex').slice(0, 16);
}

export const sinksRule = {
  id: 'sinks',
  name: 'no text becomes code or markup: what libraries have of it was looked at, place by place',
  advice: `show it as text; where a library came with it and cannot be led there, add the place and the reason to ${reviewed}`,
  check: (world) => {
    const { known, said } = reviewedList(world, reviewed);
    const met = new Set();
    const found = builtTexts(world).flatMap(({ where, text }) =>
      [...text.matchAll(sinks)].flatMap(({ 0: word, index }) => {
        const place = placeOf(text, index, word.length);
        met.add(place);
        const shown = text.slice(Math.max(0, index - 30), index + 50).replaceAll('\n', ' ');
        return known.includes(place) ? [] : [`${where}: ${word} (place ${place}) in …${shown}…`];
      }),
    );
    const gone = known.filter((place) => !met.has(place));
    return [...said, ...found, ...gone.map((place) => `${reviewed}: place ${place} is gone`)];
  },
};
