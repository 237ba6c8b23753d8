import {
  addDays,
  type FeedDay,
  feedDaysBetween,
  isFeedDay,
  latestFeedDate,
} from '../../../papers/feed-day.ts';
import { type Corpus, mostUpvotedFirst, type WireItem } from '../corpus.ts';
import type { Endpoint, HubAnswer } from './endpoint.ts';

const weekFormat = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-2])$/;
const monthFormat = /^\d{4}-(0[1-9]|1[0-2])$/;
/** Days behind the newest that a call without a period goes through. */
const lookBackDays = 60;

/** The Hub's checks speak as Zod's do. */
function refuse(field: string, reason: string): HubAnswer {
  return { status: 400, body: { error: `✖ ${reason}\n  → at ${field}` } };
}

/** The number that the text stands for, or what is wrong with it. */
function wholeNumber(text: string, least: number, most: number): number | string {
  if (!/^-?\d+$/.test(text)) return 'Invalid input: expected int, received NaN';
  const value = Number(text);
  if (value < least) return `Too small: expected number to be >=${least}`;
  return value > most ? `Too big: expected number to be <=${most}` : value;
}

/** The Monday of an ISO week. */
function mondayOf(year: number, week: number): FeedDay {
  const fourth = `${year}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourth, (week - 1) * 7 - weekday);
}

function itemsBetween(corpus: Corpus, from: FeedDay, to: FeedDay): WireItem[] {
  const items: WireItem[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) items.push(...corpus.day(day));
  return mostUpvotedFirst(items);
}

function newestFirst(corpus: Corpus, latest: FeedDay): WireItem[] {
  return feedDaysBetween(addDays(latest, -lookBackDays), latest).flatMap((day) => corpus.day(day));
}

/** The global trending list: by stars, with papers of no day, and without what only the daily feed knows. */
function trending(corpus: Corpus, latest: FeedDay): WireItem[] {
  const stars = ({ paper }: WireItem) =>
    typeof paper.githubStars === 'number' ? paper.githubStars : 0;
  return [...newestFirst(corpus, latest), ...corpus.outside()]
    .filter((item) => stars(item) > 0)
    .toSorted((a, b) => stars(b) - stars(a))
    .map(({ submittedBy: _by, paper, ...item }) => {
      const { submittedOnDailyAt: _at, submittedOnDailyBy: _who, ...rest } = paper;
      return { ...item, paper: rest };
    });
}

/** What is wrong with the request, if anything. */
function refusal(query: Record<string, string>, latest: FeedDay): HubAnswer | undefined {
  const { date, week, month, sort = 'publishedAt' } = query;
  if (date !== undefined && !isFeedDay(date)) return refuse('date', 'Invalid ISO date');
  if (date !== undefined && date > latest) {
    return refuse('date', `"date" must be less than or equal to "${latest}T00:00:00.000Z"`);
  }
  if (week !== undefined && !weekFormat.test(week)) {
    return refuse('week', `Invalid string: must match pattern ${weekFormat}`);
  }
  if (month !== undefined && !monthFormat.test(month)) {
    return refuse('month', `Invalid string: must match pattern ${monthFormat}`);
  }
  if (sort === 'publishedAt' || sort === 'trending') return undefined;
  return refuse('sort', 'Invalid option: expected one of "publishedAt"|"trending"');
}

/** The whole list that a well-formed request is about. */
function itemsFor(
  { date, week, month, sort }: Record<string, string>,
  corpus: Corpus,
  latest: FeedDay,
): WireItem[] {
  const until = (day: FeedDay) => (day < latest ? day : latest);
  if (sort === 'trending') return trending(corpus, latest);
  if (date !== undefined) return itemsBetween(corpus, date, date);
  if (month !== undefined) return itemsBetween(corpus, `${month}-01`, until(`${month}-31`));
  const [, year, number] = weekFormat.exec(week ?? '') ?? [];
  if (year === undefined || number === undefined) return newestFirst(corpus, latest);
  const monday = mondayOf(Number(year), Number(number));
  return itemsBetween(corpus, monday, until(addDays(monday, 6)));
}

function submitterOf(item: WireItem): unknown {
  const by = item.submittedBy;
  return typeof by === 'object' && by !== null && 'name' in by ? by.name : undefined;
}

/** `GET /api/daily_papers`, as hub-contract §2 has it. */
export const dailyPapers = {
  matches: (path) => path === '/api/daily_papers',
  answer: ({ path, query, now, corpus }) => {
    const page = wholeNumber(query.p ?? '0', 0, Number.MAX_SAFE_INTEGER);
    if (typeof page === 'string') return refuse('p', page);
    const limit = wholeNumber(query.limit ?? '50', 1, 100);
    if (typeof limit === 'string') return refuse('limit', limit);
    const latest = latestFeedDate(now);
    const refused = refusal(query, latest);
    if (refused) return refused;
    const found = itemsFor(query, corpus, latest);
    const { submitter } = query;
    const items = submitter ? found.filter((item) => submitterOf(item) === submitter) : found;
    const body = items.slice(page * limit, (page + 1) * limit);
    if ((page + 1) * limit >= items.length) return { status: 200, body };
    const next = new URLSearchParams({ ...query, p: String(page + 1), limit: String(limit) });
    return { status: 200, body, headers: { Link: `<${path}?${next}>; rel="next"` } };
  },
} as const satisfies Endpoint;
