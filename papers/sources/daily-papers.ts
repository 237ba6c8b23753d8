import * as z from 'zod/mini';
import { addDays, type FeedDay, firstFeedDay, isFeedDay } from '../feed-day.ts';
import { githubRepoLink, pictureLink, safeLink } from '../links.ts';
import type { IncomingPaper } from '../paper.ts';
import { toPaperId } from '../paper-id.ts';
import { cleanAbstract, cleanKeyword, cleanName, cleanTitle } from '../text/clean-text.ts';
import { hubHost } from './hub-host.ts';
import type { PaperSource, ParsedPapers } from './source.ts';
import { toCount, toMoment } from './wire-values.ts';

/** A paper of 3,303 authors exists. */
const mostAuthors = 10_000;
const mostKeywords = 100;
const mostMedia = 50;

const text = z.catch(z.optional(z.string()), undefined);
const anything = z.optional(z.unknown());
const list = z.catch(z.array(z.unknown()), []);

const organisationShape = z.catch(
  z.optional(z.looseObject({ name: text, fullname: text, avatar: text })),
  undefined,
);
const userShape = z.catch(
  z.optional(z.looseObject({ name: text, user: text, fullname: text })),
  undefined,
);
const authorShape = z.looseObject({ name: z.string(), hidden: z.catch(z.boolean(), false) });

/** Both levels of an item carry the same fields at times; every one may be missing (hub-contract: never null, but be lenient). */
const paperShape = z.looseObject({
  title: text,
  summary: text,
  authors: list,
  publishedAt: text,
  submittedOnDailyAt: text,
  submittedOnDailyBy: userShape,
  upvotes: anything,
  ai_summary: text,
  ai_keywords: list,
  projectPage: text,
  githubRepo: text,
  githubStars: anything,
  organization: organisationShape,
  mediaUrls: list,
  withdrawnAt: text,
});

const itemShape = z.looseObject({
  paper: z.looseObject({ id: z.unknown() }),
  title: text,
  summary: text,
  ai_summary: text,
  numComments: anything,
  mediaUrls: list,
  organization: organisationShape,
  submittedBy: userShape,
});

/** The day of the item's own label, unless it lacks one or that lies beyond what the feed can know. */
function feedDayOf(label: string | undefined, askedDay: FeedDay): FeedDay {
  const day = label?.slice(0, 10) ?? '';
  const isKnown = isFeedDay(day) && day >= firstFeedDay && day <= addDays(askedDay, 30);
  return isKnown ? day : askedDay;
}

/** The first of the texts that says something once it is clean. */
function firstClean(clean: (text: string) => string, ...texts: (string | undefined)[]): string {
  for (const raw of texts) {
    const text = clean(raw ?? '');
    if (text) return text;
  }
  return '';
}

function cleanKeywords(raw: unknown[]): string[] {
  const kept = new Map<string, string>();
  for (const keyword of raw.slice(0, mostKeywords)) {
    const clean = typeof keyword === 'string' ? cleanKeyword(keyword) : '';
    const key = clean.toLowerCase();
    if (clean && !kept.has(key)) kept.set(key, clean);
  }
  return [...kept.values()];
}

function visibleAuthors(raw: unknown[]): string[] {
  const names: string[] = [];
  for (const author of raw.slice(0, mostAuthors)) {
    const read = authorShape.safeParse(author);
    const name = read.success && !read.data.hidden ? cleanName(read.data.name) : '';
    if (name) names.push(name);
  }
  return names;
}

function safeMedia(raw: unknown[]): string[] {
  const links = raw.slice(0, mostMedia).map((url) => typeof url === 'string' && safeLink(url));
  return links.filter((link) => typeof link === 'string');
}

function toOrganisation(raw: z.infer<typeof organisationShape>) {
  const name = firstClean(cleanName, raw?.name, raw?.fullname);
  const avatar = pictureLink(raw?.avatar ?? '');
  if (!name) return undefined;
  return {
    name,
    fullName: firstClean(cleanName, raw?.fullname, name),
    ...(avatar !== undefined && { avatar }),
  };
}

/** The object without its undefined fields: a missing fact is an absent field. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in fields) {
    const value = fields[key];
    if (isPresent(value)) kept[key] = value;
  }
  return kept;
}

function isPresent<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}

/** The feed day of an item, by what its label says. */
type DayOfLabel = (label: string | undefined) => FeedDay;

function parseItem(raw: unknown, dayOf: DayOfLabel): IncomingPaper | undefined {
  const item = itemShape.safeParse(raw);
  const id = item.success ? toPaperId(item.data.paper.id) : undefined;
  if (!item.success || id === undefined) return undefined;
  const paper = paperShape.parse(item.data.paper);
  const { submittedBy } = item.data;
  const { submittedOnDailyBy } = paper;
  const submitters = [submittedBy?.name, submittedBy?.user, submittedOnDailyBy?.name];
  const media = safeMedia(paper.mediaUrls);
  return {
    id,
    day: dayOf(paper.submittedOnDailyAt),
    title: firstClean(cleanTitle, paper.title, item.data.title) || id,
    abstract: firstClean(cleanAbstract, paper.summary, item.data.summary),
    keywords: cleanKeywords(paper.ai_keywords),
    authors: visibleAuthors(paper.authors),
    upvotes: toCount(paper.upvotes) ?? 0,
    comments: toCount(item.data.numComments) ?? 0,
    media: media.length > 0 ? media : safeMedia(item.data.mediaUrls),
    ...present({
      summary: firstClean(cleanTitle, paper.ai_summary, item.data.ai_summary) || undefined,
      organisation: toOrganisation(paper.organization) ?? toOrganisation(item.data.organization),
      submitter: firstClean(cleanName, ...submitters, submittedOnDailyBy?.user) || undefined,
      publishedAt: toMoment(paper.publishedAt),
      withdrawnAt: toMoment(paper.withdrawnAt),
      githubRepo: githubRepoLink(paper.githubRepo ?? ''),
      githubStars: toCount(paper.githubStars),
      projectPage: safeLink(paper.projectPage ?? ''),
    }),
  };
}

function parseItems(body: unknown, dayOf: DayOfLabel): ParsedPapers | undefined {
  if (!Array.isArray(body)) return undefined;
  const papers = new Map<string, IncomingPaper>();
  let badItems = 0;
  for (const raw of body) {
    const paper = parseItem(raw, dayOf);
    if (!paper) badItems += 1;
    else if (!papers.has(paper.id)) papers.set(paper.id, paper);
  }
  if (badItems > 0 && papers.size === 0) return undefined;
  return { papers: [...papers.values()], badItems };
}

/**
 * Hugging Face's Daily Papers, one feed day per request, 100 papers a page (the Hub's most); of what is trending, one
 * page of 50.
 */
export const dailyPapers = {
  id: 'daily-papers',
  host: hubHost,
  parserVersion: 2,
  pageSize: 100,
  dayUrl: (day, page) =>
    `https://huggingface.co/api/daily_papers?date=${day}&limit=100${page > 0 ? `&p=${page}` : ''}`,
  parseDay: (body, askedDay) => parseItems(body, (label) => feedDayOf(label, askedDay)),
  trendingUrl: 'https://huggingface.co/api/daily_papers?sort=trending&limit=50',
  parseTrending: (body) => parseItems(body, () => ''),
} as const satisfies PaperSource;
