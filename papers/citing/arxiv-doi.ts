import type { PaperId } from '../paper-id.ts';

/** The DOI that arXiv registers for each of its papers at DataCite, without a version. */
export function arxivDoi(id: PaperId): string {
  return `10.48550/arXiv.${id}`;
}
