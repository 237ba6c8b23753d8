import { addDays, type FeedDay, latestFeedDay, previousFeedDay } from '../feed-day.ts';
import type { OwnView } from '../own-view.ts';
import type { PaperId } from '../paper-id.ts';
import type { Settings } from '../settings.ts';
import type { LocalTime } from './local-time.ts';
import { digestId, digestNoticeId, type Notice, viewNoticeId } from './notice.ts';
import type { NoticeLog, Told } from './notice-log.ts';
import { digestHour, isQuiet } from './quiet-hours.ts';

/** A paper that is new to the user. */
export interface NewPaper {
  id: PaperId;
  day: FeedDay;
  title: string;
  upvotes: number;
  /** A mute folds it away: nobody is told of it. */
  isMuted: boolean;
  /** The watched views that it matches. */
  viewIds: readonly string[];
}

/** Everything that decides what is told. */
export interface NoticeFacts {
  time: LocalTime;
  settings: Pick<Settings, 'digest' | 'quietFrom' | 'quietTo'>;
  /** The views that tell at once. */
  watched: readonly Pick<OwnView, 'id' | 'name'>[];
  papers: readonly NewPaper[];
  /** The newest feed day that has papers. */
  newestDay: FeedDay | undefined;
  log: NoticeLog;
}

/** What follows: the log to store, whose intents are to be shown, and when to look again, epoch ms. */
export interface NoticePlan {
  log: NoticeLog;
  lookAt: number | undefined;
}

/** How far back a watched view tells: the newest feed day and those before it that are read again and again. */
const feedDaysBefore = 3;
/** What is older than this, in days before the newest feed day, counts as told. */
const floorDays = 14;
const mostDigestDates = 60;
const mostTitles = 3;
/** A browser that shows none of them would gather them for ever. */
const mostIntents = 20;

/** What counts as told, while it is being decided on. */
interface Draft {
  channels: Record<string, Told>;
  toldDays: Set<string>;
  digestDates: string[];
  intents: Notice[];
}

function toldOf(papers: readonly NewPaper[]): Told {
  return Object.fromEntries(papers.map(({ id, day }) => [id, day]));
}

function firstTitles(papers: readonly NewPaper[]): string[] {
  const byUpvotes = papers.toSorted((a, b) => b.upvotes - a.upvotes || (a.id < b.id ? -1 : 1));
  return byUpvotes.slice(0, mostTitles).map(({ title }) => title);
}

/** Channels that nobody listens to any more end; one that begins counts as told what is there. */
function openChannels({ log, watched, settings, papers }: NoticeFacts, floorDay: FeedDay) {
  const ids = watched.map(({ id }) => id);
  const dayOf = new Map(papers.map(({ id, day }) => [id, day]));
  const channels: Record<string, Told> = {};
  for (const channelId of settings.digest === 'off' ? ids : [...ids, digestId]) {
    const told = Object.entries(log.channels[channelId] ?? toldOf(papers));
    // Papers move to later days, and are remembered as long as those are.
    const moved = told.map(([id, day]) => [id, dayOf.get(id) ?? day] as const);
    channels[channelId] = Object.fromEntries(moved.filter(([, day]) => day >= floorDay));
  }
  return channels;
}

function tellOfView(
  { id: viewId, name }: NoticeFacts['watched'][number],
  fresh: readonly NewPaper[],
  { channels, toldDays, intents }: Draft,
): void {
  const days = fresh.map(({ day }) => day).toSorted();
  const ids = fresh.map(({ id }) => id);
  for (const day of days) toldDays.add(`${day} ${viewId}`);
  channels[viewId] = { ...channels[viewId], ...toldOf(fresh) };
  if (channels[digestId]) channels[digestId] = { ...channels[digestId], ...toldOf(fresh) };
  intents.push({
    id: viewNoticeId(days.at(-1) ?? '', viewId, ids),
    viewName: name,
    count: fresh.length,
    titles: firstTitles(fresh),
  });
}

function tellDigest(date: string, fresh: readonly NewPaper[], draft: Draft): void {
  draft.digestDates = [...draft.digestDates, date].toSorted();
  draft.channels[digestId] = { ...draft.channels[digestId], ...toldOf(fresh) };
  const id = digestNoticeId(
    date,
    fresh.map((paper) => paper.id),
  );
  draft.intents.push({ id, count: fresh.length, titles: firstTitles(fresh) });
}

/** Decides what to tell, and writes it down as told: whatever happens afterwards, nothing is decided on twice. */
export function planNotices(facts: NoticeFacts): NoticePlan {
  const { time, settings, log, newestDay } = facts;
  if (newestDay === undefined) return { log, lookAt: undefined };
  // A day that runs ahead of the clock, as a broken reply may have it, moves nothing on.
  const today = [newestDay, latestFeedDay(time.now)].toSorted()[0] ?? newestDay;
  const floorDay = [log.floorDay, addDays(today, -floorDays)].toSorted()[1] ?? '';
  let firstDay = today;
  for (let step = 0; step < feedDaysBefore; step += 1) firstDay = previousFeedDay(firstDay);
  const draft: Draft = {
    channels: openChannels(facts, floorDay),
    toldDays: new Set(log.toldDays.filter((told) => told >= floorDay)),
    digestDates: [...log.digestDates],
    intents: [...log.intents],
  };
  const untold = (channelId: string) =>
    facts.papers.filter(
      ({ id, day, isMuted }) =>
        day >= floorDay && !isMuted && !(id in (draft.channels[channelId] ?? {})),
    );
  const quiet = isQuiet(time.hour, settings);
  let isPutOff = false;
  for (const view of facts.watched) {
    const fresh = untold(view.id).filter(
      ({ day, viewIds }) =>
        day >= firstDay && viewIds.includes(view.id) && !draft.toldDays.has(`${day} ${view.id}`),
    );
    if (fresh.length > 0 && !quiet) tellOfView(view, fresh, draft);
    isPutOff ||= fresh.length > 0 && quiet;
  }
  const hour = digestHour(settings);
  const isTold = log.digestDates.includes(time.date) || time.date < log.digestFloor;
  if (hour !== undefined && time.hour >= Math.min(hour, time.lastHour) && !isTold) {
    const fresh = untold(digestId);
    if (fresh.length > 0 && !quiet) tellDigest(time.date, fresh, draft);
    isPutOff ||= fresh.length > 0 && quiet;
  }
  const forgotten = draft.digestDates.at(-mostDigestDates - 1);
  const looks = [
    ...(isPutOff ? [time.next(Number(settings.quietTo))] : []),
    ...(hour === undefined ? [] : [time.next(hour)]),
  ];
  return {
    log: {
      floorDay,
      channels: draft.channels,
      toldDays: [...draft.toldDays],
      digestDates: draft.digestDates.slice(-mostDigestDates),
      digestFloor: forgotten === undefined ? log.digestFloor : addDays(forgotten, 1),
      intents: draft.intents.slice(-mostIntents),
    },
    lookAt: looks.length > 0 ? Math.min(...looks) : undefined,
  };
}
