import { mediaHostOf } from './media.ts';
import type { PaperId } from './paper-id.ts';

const longestUrl = 2048;

/** An https address that is safe to open, or undefined. */
export function safeLink(raw: string): string | undefined {
  const text = raw.slice(0, longestUrl * 2).replace(/\s+/g, '');
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol === 'http:') url.protocol = 'https:';
  const isSafe =
    url.protocol === 'https:' && !url.username && !url.password && url.hostname.includes('.');
  return isSafe && url.href.length < longestUrl ? url.href : undefined;
}

/** An address at one of the hosts that pictures come from, or undefined. */
export function pictureLink(raw: string): string | undefined {
  const link = safeLink(raw);
  return link !== undefined && mediaHostOf(link) !== undefined ? link : undefined;
}

/** A GitHub repository's address without `.git`, query or trailing slash, or undefined. */
export function githubRepoLink(raw: string): string | undefined {
  const link = safeLink(raw);
  if (link === undefined) return undefined;
  const url = new URL(link);
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  return url.hostname === 'github.com' && path !== '' ? `https://github.com${path}` : undefined;
}

/** Where a paper can be read, and its code and project where it has them. */
export interface PaperLinks {
  arxiv: string;
  pdf: string;
  html: string;
  hub: string;
  code?: string;
  project?: string;
}

/** The paper's links, built from its checked id. */
export function paperLinks(paper: {
  id: PaperId;
  githubRepo?: string;
  projectPage?: string;
}): PaperLinks {
  const { id, githubRepo, projectPage } = paper;
  return {
    arxiv: `https://arxiv.org/abs/${id}`,
    pdf: `https://arxiv.org/pdf/${id}`,
    html: `https://arxiv.org/html/${id}`,
    hub: `https://huggingface.co/papers/${id}`,
    ...(githubRepo !== undefined && { code: githubRepo }),
    ...(projectPage !== undefined && { project: projectPage }),
  };
}
