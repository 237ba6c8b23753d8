import { type PaperId, toPaperId } from './paper-id.ts';

/** Sites that have a page for each arXiv paper, and the folders in which those pages lie. */
const paperSites: Readonly<Record<string, readonly string[]>> = {
  'arxiv.org': ['abs', 'pdf', 'html'],
  'huggingface.co': ['papers'],
  'alphaxiv.org': ['abs', 'pdf', 'html', 'overview'],
};

/** Match patterns of links that may lead to a paper: an id has a dot, a date does not. */
export const paperLinkPatterns: string[] = Object.entries(paperSites).flatMap(([site, folders]) =>
  folders.map((folder) => `*://*.${site}/${folder}/*.*`),
);

function foldersOf(hostname: string): readonly string[] {
  const isOf = (site: string) => hostname === site || hostname.endsWith(`.${site}`);
  return Object.entries(paperSites).find(([site]) => isOf(site))?.[1] ?? [];
}

/** The paper that an address of the web leads to; undefined where it leads to none. */
export function paperIdOfLink(address: string): PaperId | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const [folder = '', name = ''] = pathname.split('/').slice(1);
  if (!foldersOf(hostname).includes(folder)) return undefined;
  const id = toPaperId(name.replace(/\.pdf$/, ''));
  // An address is exact: a number that would have to be filled up is another paper's, or none's.
  return id !== undefined && name.startsWith(id) ? id : undefined;
}
