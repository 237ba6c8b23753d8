import { matcherOfText, mutedBy } from '../papers/counted-new.ts';
import type { LocalTime } from '../papers/notices/local-time.ts';
import type { Notice } from '../papers/notices/notice.ts';
import { type NoticeLog, readNoticeLog } from '../papers/notices/notice-log.ts';
import { type NewPaper, planNotices } from '../papers/notices/plan.ts';
import type { OwnView } from '../papers/own-view.ts';
import type { PaperboyDatabase } from './db.ts';
import { putPanelRow } from './panel-row.ts';
import { newestDay } from './papers.ts';
import { withRoom } from './room.ts';
import { storedSettings } from './settings.ts';
import { storedMutes, storedOwnViews } from './stored-views.ts';
import { unseenRows } from './unseen-rows.ts';

/** What is to be shown now, and when to look again (epoch ms); undefined where nothing will be due by itself. */
export interface NoticesDue {
  intents: readonly Notice[];
  lookAt: number | undefined;
}

async function storedLog(db: PaperboyDatabase): Promise<NoticeLog> {
  return readNoticeLog((await db.panel.get('notices'))?.value);
}

async function keepLog(db: PaperboyDatabase, before: NoticeLog, log: NoticeLog): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(log)) return;
  await putPanelRow(db, 'notices', log);
}

async function newPapers(
  db: PaperboyDatabase,
  watched: readonly OwnView[],
  now: number,
): Promise<NewPaper[]> {
  const context = { today: await newestDay(db), now };
  const isMuted = mutedBy(await storedMutes(db), context);
  const views = watched.map(({ id, query }) => ({ id, matches: matcherOfText(query, context) }));
  return (await unseenRows(db)).map((row) => {
    const { id, day, title, upvotes } = row.paper;
    const viewIds = views.flatMap((view) => (view.matches(row) ? view.id : []));
    return { id, day, title, upvotes, isMuted: isMuted(row), viewIds };
  });
}

/** Most users are told nothing: that costs three small rows. */
async function isNothingWanted(db: PaperboyDatabase): Promise<boolean> {
  const log = await storedLog(db);
  if (log.intents.length > 0 || Object.keys(log.channels).length > 0) return false;
  if ((await storedSettings(db)).digest !== 'off') return false;
  return (await storedOwnViews(db)).every(({ notify }) => !notify);
}

/**
 * Decides what is to be told and writes the decision down, in one transaction. Without the browser's permission every
 * channel begins anew once there is one: what came meanwhile is not told all at once.
 */
export async function decideNotices(
  db: PaperboyDatabase,
  time: LocalTime,
  mayTell: boolean,
): Promise<NoticesDue> {
  if (await isNothingWanted(db)) return { intents: [], lookAt: undefined };
  const tables = [db.panel, db.unseen, db.papers, db.marks];
  return await withRoom(db, () =>
    db.transaction('rw', tables, async () => {
      const [log, settings, views] = await Promise.all([
        storedLog(db),
        storedSettings(db),
        storedOwnViews(db),
      ]);
      const watched = views.filter(({ notify }) => notify);
      if (!mayTell || (watched.length === 0 && settings.digest === 'off')) {
        await keepLog(db, log, { ...log, channels: {}, intents: [] });
        return { intents: [], lookAt: undefined };
      }
      const papers = await newPapers(db, watched, time.now);
      const facts = { time, settings, watched, papers, newestDay: await newestDay(db), log };
      const plan = planNotices(facts);
      await keepLog(db, log, plan.log);
      return { intents: plan.log.intents, lookAt: plan.lookAt };
    }),
  );
}

/** The browser has these notices: their intents are done. */
export async function settleNotices(
  db: PaperboyDatabase,
  noticeIds: readonly string[],
): Promise<void> {
  await withRoom(db, () =>
    db.transaction('rw', db.panel, async () => {
      const log = await storedLog(db);
      const intents = log.intents.filter(({ id }) => !noticeIds.includes(id));
      await keepLog(db, log, { ...log, intents });
    }),
  );
}
