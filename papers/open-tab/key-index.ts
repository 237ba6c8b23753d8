import { textHash } from '../facts/text-hash.ts';
import type { Paper } from '../paper.ts';
import type { PaperId } from '../paper-id.ts';
import { keysOfPaper, type PaperKey } from './paper-keys.ts';

/**
 * The papers by the hashes of their keys: some hundred bytes a paper. What it finds is to be looked at: two keys can share
 * a hash, and a paper that was replaced is still found by what it was before.
 */
export class KeyIndex {
  /** Ids, with a space between them. */
  readonly #ids = new Map<number, string>();

  put(papers: readonly Paper[]): void {
    for (const paper of papers) {
      for (const key of keysOfPaper(paper)) {
        const hash = textHash(key);
        const known = this.#ids.get(hash);
        if (known?.split(' ').includes(paper.id)) continue;
        this.#ids.set(hash, known === undefined ? paper.id : `${known} ${paper.id}`);
      }
    }
  }

  /** The papers that may have one of the keys, each once. */
  find(keys: readonly PaperKey[]): PaperId[] {
    const found = keys.flatMap((key) => this.#ids.get(textHash(key))?.split(' ') ?? []);
    return [...new Set(found)];
  }
}
