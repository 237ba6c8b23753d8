import { referencesIn } from '../importing/paper-reference.ts';
import { isTooLarge, mostEntries, Refusals } from '../importing/refusals.ts';
import type { ImportedEntry, ImportFormat } from './import-format.ts';

/** A heading, a comment, or a line without words between parts of a list. */
const noEntry = /^\s*(?:#|%|\/\/)|^[^\p{L}\p{N}]*$/u;

/** A text with arXiv ids or links, one or many in a line, whatever stands around them. */
export const paperIds = {
  words: 'imports.paperIds',
  fits: () => true,
  read: (text, now) => {
    const refusals = new Refusals();
    const entries = new Map<string, ImportedEntry>();
    if (isTooLarge(text)) refusals.add(1, 'tooLarge');
    let line = 0;
    for (const [written] of isTooLarge(text) ? [] : text.matchAll(/[^\r\n]*(?:\r\n|[\r\n]|$)/g)) {
      line += 1;
      let isEmpty = true;
      for (const reference of referencesIn(written)) {
        isEmpty = false;
        if ('oldId' in reference) refusals.add(line, 'oldId', reference.oldId);
        else if (entries.has(reference.id)) continue;
        else if (entries.size >= mostEntries) refusals.add(line, 'tooMany', reference.id);
        else {
          const paperId = reference.id;
          entries.set(paperId, {
            paperId,
            line,
            mark: { paperId, savedAt: now },
            paper: undefined,
          });
        }
      }
      if (isEmpty && !noEntry.test(written)) refusals.add(line, 'noId', written);
    }
    return { entries: [...entries.values()], refused: refusals.list, isMergeable: false };
  },
} as const satisfies ImportFormat;
