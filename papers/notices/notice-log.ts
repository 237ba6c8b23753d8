import { type FeedDay, isFeedDay } from '../feed-day.ts';
import { isRecord } from '../is-record.ts';
import type { PaperId } from '../paper-id.ts';
import type { Notice } from './notice.ts';

/** Papers that count as told, with their feed days, by which they are forgotten. */
export type Told = Readonly<Record<PaperId, FeedDay>>;

/** What was told, and what is about to be: everything that keeps a notice from being shown twice. */
export interface NoticeLog {
  /** Of days before it everything counts as told: it only ever grows. */
  floorDay: FeedDay;
  /** What counts as told in each channel, a watched view or the digest; one that is missing has yet to begin. */
  channels: Readonly<Record<string, Told>>;
  /** `<feed day> <view id>` of every view's notice since the floor. */
  toldDays: readonly string[];
  /** Local dates on which a digest was told, the latest of them; before `digestFloor` every date counts as told. */
  digestDates: readonly string[];
  digestFloor: string;
  /** Notices that were decided on, until the browser is known to have them. */
  intents: readonly Notice[];
}

function readList<Value>(raw: unknown, read: (item: unknown) => Value | undefined): Value[] {
  const items: unknown[] = Array.isArray(raw) ? raw : [];
  return items.flatMap((item) => read(item) ?? []);
}

function readText(raw: unknown): string | undefined {
  return typeof raw === 'string' ? raw : undefined;
}

function readDate(raw: unknown): string | undefined {
  return typeof raw === 'string' && isFeedDay(raw) ? raw : undefined;
}

function readTold(raw: unknown): Told {
  const days = Object.entries(isRecord(raw) ? raw : {}).flatMap(([id, day]) => {
    const read = readDate(day);
    return read === undefined ? [] : [[id, read] as const];
  });
  return Object.fromEntries(days);
}

function readNotice(raw: unknown): Notice | undefined {
  const { id, viewName, count, titles } = isRecord(raw) ? raw : {};
  if (typeof id !== 'string' || id === '' || typeof count !== 'number') return undefined;
  const notice = { id, count, titles: readList(titles, readText) };
  return typeof viewName === 'string' ? { ...notice, viewName } : notice;
}

/** Reads the stored log field by field; a channel that is damaged begins anew, which tells nothing of what is there. */
export function readNoticeLog(raw: unknown): NoticeLog {
  const stored = isRecord(raw) ? raw : {};
  const channels = Object.entries(isRecord(stored.channels) ? stored.channels : {});
  return {
    floorDay: readDate(stored.floorDay) ?? '',
    channels: Object.fromEntries(
      channels.flatMap(([id, told]) => (isRecord(told) ? [[id, readTold(told)]] : [])),
    ),
    toldDays: readList(stored.toldDays, readText),
    digestDates: readList(stored.digestDates, readDate),
    digestFloor: readDate(stored.digestFloor) ?? '',
    intents: readList(stored.intents, readNotice),
  };
}
