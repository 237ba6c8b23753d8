import type { Paper } from '../paper.ts';
import { wholeKeys } from '../words/whole-keys.ts';

/** What pages beside the sites of papers are known by; two things that share a key are about the same paper. */
export type PaperKey = `${'title' | 'code' | 'project'} ${string}`;

/** Longer titles than this are none. */
const longestTitle = 1_000;

/** The keys of a title: case, diacritics, hyphens, TeX and plurals make no difference; none where it has no word. */
export function titleKeys(title: string): PaperKey[] {
  if (title.length > longestTitle) return [];
  return wholeKeys(title).map((key): PaperKey => `title ${key}`);
}

/** Sites of papers: what their pages are about is not in the path. */
const paperSites = /^(?:.+\.)?(?:arxiv\.org|alphaxiv\.org|openreview\.net)$/;
/** Their front pages are of no paper, whatever a paper says. */
const sitesOfMany = ['huggingface.co', 'github.io'];

/** The web's address in parts: host without `www.`, folders without the empty ones; undefined where it is none. */
function partsOf(address: string): { host: string; folders: string[] } | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const folders = pathname.split('/').filter(Boolean);
  return { host: hostname.replace(/^www\.(?=.)/, ''), folders };
}

/** A page of a folder that is meant where only the folder is named. */
const frontPage = /^index\.html?$/i;

/**
 * The key of an address: of a repository wherever in it one is, of any other page the page itself, whatever its scheme,
 * `www.`, closing slash, query and fragment; undefined for the front page of a site of many, and for no page at all.
 */
export function addressKey(address: string): PaperKey | undefined {
  const parts = partsOf(address);
  if (!parts) return undefined;
  const { host, folders } = parts;
  if (host === 'github.com') {
    const [owner, repo] = folders;
    if (owner === undefined || repo === undefined) return undefined;
    return `code ${owner.toLowerCase()}/${repo.toLowerCase().replace(/\.git$/, '')}`;
  }
  if (paperSites.test(host)) return undefined;
  if (frontPage.test(folders.at(-1) ?? '')) folders.pop();
  if (folders.length === 0 && sitesOfMany.includes(host)) return undefined;
  return `project ${[host, ...folders].join('/')}`;
}

/** Every key that a page about the paper may have. */
export function keysOfPaper(
  paper: Pick<Paper, 'title' | 'githubRepo' | 'projectPage'>,
): PaperKey[] {
  const links = [paper.githubRepo, paper.projectPage];
  return [...titleKeys(paper.title), ...links.flatMap((link) => addressKey(link ?? '') ?? [])];
}
