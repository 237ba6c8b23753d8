import { type PaperId, toPaperId } from '../paper-id.ts';

/** What a word, an address or a field names: a paper, one that only arXiv's old ids name, or none. */
export type PaperReference = { id: PaperId } | { oldId: string } | undefined;

/** Sites whose addresses hold an arXiv id, and what stands before it in their paths. */
const sites: readonly [site: string, folders: RegExp][] = [
  ['arxiv.org', /^\/(?:abs|pdf|html|e-print|format|src|ps|tb)\//],
  ['huggingface.co', /^\/papers\//],
  ['hf.co', /^\/papers\//],
  ['alphaxiv.org', /^\/(?:abs|pdf|html|overview|audio)\//],
  ['ar5iv.org', /^\/(?:abs|html|pdf)\//],
  ['ar5iv.labs.arxiv.org', /^\/(?:abs|html|pdf)\//],
  ['papers.cool', /^\/arxiv\//],
  ['scirate.com', /^\/arxiv\//],
  ['doi.org', /^\/10\.48550\/arxiv\./i],
];

const longest = 2_000;
const newId = /^\d{4}\.\d{4,5}(?:v\d{1,3})?$/;
const oldId = /^[a-z]{2,10}(?:-[a-z]{2,4})?(?:\.[a-z]{2})?\/\d{7}(?:v\d{1,3})?$/i;

/** An id as it is written; exact, for a number that would have to be filled up is another paper's, or none's. */
function ofId(text: string): PaperReference {
  if (oldId.test(text)) return { oldId: text.replace(/v\d+$/, '') };
  const id = newId.test(text) ? toPaperId(text) : undefined;
  return id !== undefined && text.startsWith(id) ? { id } : undefined;
}

function ofPath(path: string): PaperReference {
  const [first = '', second = ''] = path.split('/');
  const bare = (name: string) => name.replace(/\.(?:pdf|html?)$/i, '');
  return ofId(bare(first)) ?? ofId(`${first}/${bare(second)}`);
}

function ofAddress(address: string): PaperReference {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  for (const [site, folders] of sites) {
    if (hostname !== site && !hostname.endsWith(`.${site}`)) continue;
    const folder = folders.exec(pathname)?.[0];
    const found = folder === undefined ? undefined : ofPath(pathname.slice(folder.length));
    if (found) return found;
  }
  return undefined;
}

/**
 * Reads one word: an id with or without `arXiv:` and a version, a DOI, or an address of a site that has a page for each
 * arXiv paper, with or without `https://`.
 */
export function paperReference(word: string): PaperReference {
  const text = word.slice(0, longest);
  const bare = text.replace(/^arxiv:\s*/i, '').replace(/^(?:doi:\s*)?10\.48550\/arxiv\./i, '');
  const id = ofId(bare.replace(/\.pdf$/i, ''));
  if (id) return id;
  if (/^https?:\/\//i.test(text)) return ofAddress(text);
  return /^[\w.-]+\.\w+\/./.test(text) ? ofAddress(`https://${text}`) : undefined;
}

/** What stands between the signs around words in prose, in Markdown, in a table. */
const words = /[^\s,;|<>"'\x60(){}[\]“”‘’«»「」（），；、]+/gu;

/** Every paper that the text names, in its order; what is no reference is passed over. */
export function* referencesIn(text: string): Iterable<NonNullable<PaperReference>> {
  for (const [word] of text.matchAll(words)) {
    if (word.length > longest) continue;
    const found = paperReference(word.replace(/^[.:!?*_~=-]+|[.:!?*_~]+$/g, ''));
    if (found) yield found;
  }
}
