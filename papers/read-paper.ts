import { isFeedDay } from './feed-day.ts';
import { isRecord } from './is-record.ts';
import { githubRepoLink, pictureLink, safeLink } from './links.ts';
import type { Paper } from './paper.ts';
import { toPaperId } from './paper-id.ts';
import { cap, dropHidden } from './text/hidden-characters.ts';

/** As long as what the Hub sends may be: those texts stay as they are. */
const longest = 20_000;
const longestName = 1_000;

function textsIn(raw: unknown): string[] {
  const texts = Array.isArray(raw) ? raw.filter((item) => typeof item === 'string') : [];
  return texts.map((text) => shown(text, longestName));
}

/** A file may hold what draws over its neighbours as well as the Hub may. */
function shown(text: string, length: number): string {
  return cap(dropHidden(text), length);
}

function numberOf(raw: unknown): number | undefined {
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined;
}

function textOf(raw: unknown): string | undefined {
  return typeof raw === 'string' ? shown(raw, longest) : undefined;
}

function linkOf(raw: unknown, check: (link: string) => string | undefined): string | undefined {
  return typeof raw === 'string' ? check(raw) : undefined;
}

function organisationOf(raw: unknown): Paper['organisation'] {
  if (!isRecord(raw) || typeof raw.name !== 'string') return undefined;
  const name = shown(raw.name, longestName);
  const avatar = linkOf(raw.avatar, pictureLink);
  return { name, fullName: textOf(raw.fullName) ?? name, ...(avatar !== undefined && { avatar }) };
}

/** Fields that a paper may lack. */
function optionalFields(raw: Record<string, unknown>): Partial<Paper> {
  const paper: Partial<Paper> = {};
  const summary = textOf(raw.summary);
  if (summary !== undefined) paper.summary = summary;
  const organisation = organisationOf(raw.organisation);
  if (organisation) paper.organisation = organisation;
  const submitter = textOf(raw.submitter);
  if (submitter !== undefined) paper.submitter = submitter;
  for (const name of ['publishedAt', 'withdrawnAt', 'githubStars'] as const) {
    const value = numberOf(raw[name]);
    if (value !== undefined) paper[name] = value;
  }
  const githubRepo = linkOf(raw.githubRepo, githubRepoLink);
  if (githubRepo !== undefined) paper.githubRepo = githubRepo;
  const projectPage = linkOf(raw.projectPage, safeLink);
  if (projectPage !== undefined) paper.projectPage = projectPage;
  return paper;
}

/**
 * Reads a paper's metadata that lay outside the database, field by field: a bad one falls back alone, and links are
 * checked again. Undefined where there is no id or no title.
 */
export function readPaper(raw: unknown): Paper | undefined {
  const id = isRecord(raw) ? toPaperId(raw.id) : undefined;
  if (!isRecord(raw) || id === undefined || typeof raw.title !== 'string') return undefined;
  const days = textsIn(raw.days).filter(isFeedDay).sort();
  return {
    id,
    day: days.at(-1) ?? '',
    days,
    title: shown(raw.title, longestName),
    abstract: textOf(raw.abstract) ?? '',
    keywords: textsIn(raw.keywords),
    authors: textsIn(raw.authors),
    upvotes: numberOf(raw.upvotes) ?? 0,
    comments: numberOf(raw.comments) ?? 0,
    media: textsIn(raw.media).flatMap((link) => pictureLink(link) ?? []),
    firstStoredAt: numberOf(raw.firstStoredAt) ?? 0,
    ...optionalFields(raw),
  };
}
