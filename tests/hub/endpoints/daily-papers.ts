import {
  addDays,
  type FeedDay,
  feedDaysBetween,
  isFeedDay,
  latestFeedDate,
} from '../../../papers/feed-day.ts';
import type { Corpus, WireItem } from '../corpus.ts';
import type { Endpoint, HubAnswer } from './endpoint.ts';

const weekFormat = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-2])$/;
const monthFormat = /^\d{4}-(0[1-9]|1[0-2])$/;
/** Days behind the newest that a call without a period goes through. */
const lookBackDays = 60;

function refuse(field: string, reason: string): HubAnswer {
  return { status: 400, body: { error: `✖ "${field}" ${reason}\n  → at ${field}` } };
}

function wholeNumber(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
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
  return items.toSorted((a, b) => (b.paper.upvotes ?? 0) - (a.paper.upvotes ?? 0));
}

function newestFirst(corpus: Corpus, latest: FeedDay): WireItem[] {
  return feedDaysBetween(addDays(latest, -lookBackDays), latest).flatMap((day) => corpus.day(day));
}

/** The global trending list: by stars, and without what only the daily feed knows. */
function trending(corpus: Corpus, latest: FeedDay): WireItem[] {
  const stars = ({ paper }: WireItem) =>
    typeof paper.githubStars === 'number' ? paper.githubStars : 0;
  return newestFirst(corpus, latest)
    .filter((item) => stars(item) > 0)
    .toSorted((a, b) => stars(b) - stars(a))
    .map(({ submittedBy: _by, paper, ...item }) => {
      const { submittedOnDailyAt: _at, submittedOnDailyBy: _who, ...rest } = paper;
      return { ...item, paper: rest };
    });
}

function itemsFor(
  query: Record<string, string>,
  corpus: Corpus,
  latest: FeedDay,
): WireItem[] | HubAnswer {
  const { date, week, month, sort = 'publishedAt' } = query;
  if (sort !== 'publishedAt' && sort !== 'trending') {
    return refuse('sort', 'expected one of "publishedAt"|"trending"');
  }
  if (sort === 'trending') return trending(corpus, latest);
  if (date !== undefined) {
    if (!isFeedDay(date)) return refuse('date', 'Invalid ISO date');
    if (date > latest) {
      return refuse('date', `must be less than or equal to "${latest}T00:00:00.000Z"`);
    }
    return itemsBetween(corpus, date, date);
  }
  if (week !== undefined) {
    const match = weekFormat.exec(week);
    if (!match) return refuse('week', 'Invalid week');
    const monday = mondayOf(Number(match[1]), Number(match[2]));
    return itemsBetween(corpus, monday, addDays(monday, 6));
  }
  if (month !== undefined) {
    if (!monthFormat.test(month)) return refuse('month', 'Invalid month');
    return itemsBetween(corpus, `${month}-01`, `${month}-31`);
  }
  return newestFirst(corpus, latest);
}

function submitterOf(item: WireItem): unknown {
  const by = item.submittedBy;
  return typeof by === 'object' && by !== null && 'name' in by ? by.name : undefined;
}

/** `GET /api/daily_papers`, as hub-contract §2 has it. */
export const dailyPapers = {
  matches: (path) => path === '/api/daily_papers',
  answer: ({ path, query, now, corpus }) => {
    const page = wholeNumber(query.p ?? '0');
    if (page === undefined) return refuse('p', 'Invalid input: expected number >=0');
    const limit = wholeNumber(query.limit ?? '50');
    if (limit === undefined || limit < 1)
      return refuse('limit', 'Too small: expected number to be >=1');
    if (limit > 100) return refuse('limit', 'Too big: expected number to be <=100');
    const found = itemsFor(query, corpus, latestFeedDate(now));
    if (!Array.isArray(found)) return found;
    const { submitter } = query;
    const items = submitter ? found.filter((item) => submitterOf(item) === submitter) : found;
    const body = items.slice(page * limit, (page + 1) * limit);
    if ((page + 1) * limit >= items.length) return { status: 200, body };
    const next = new URLSearchParams({ ...query, p: String(page + 1), limit: String(limit) });
    return { status: 200, body, headers: { Link: `<${path}?${next}>; rel="next"` } };
  },
} as const satisfies Endpoint;
