import { countedNew } from '../papers/counted-new.ts';
import type { FeedDay } from '../papers/feed-day.ts';
import type { HubList } from '../papers/hub-list.ts';
import type { Mark } from '../papers/mark.ts';
import { type Mute, readMutes } from '../papers/mute.ts';
import { readOwnViews } from '../papers/own-view.ts';
import { type Paper, unknownPaper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { type PaperRow, ranked, shownMark } from '../papers/paper-row.ts';
import type { Period } from '../papers/period.ts';
import { readSettings } from '../papers/settings.ts';
import { isSearched } from '../papers/view.ts';
import { marksById, newAmong, papersById } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';
import { factsOfDays, type PanelData, type PanelQuestion, periodShown } from './panel-data.ts';
import { newestDay } from './papers.ts';
import { readSearches } from './read-searches.ts';
import { readSavedCount } from './tally.ts';
import { unseenRows } from './unseen-rows.ts';

type Marked = [marks: Map<PaperId, Mark>, unseen: Set<PaperId>];

function marksOf(db: PaperboyDatabase, ids: readonly PaperId[]): Promise<Marked> {
  return Promise.all([marksById(db, ids), newAmong(db, ids)]);
}

function rowOf(paper: Paper, [marks, unseen]: Marked): PaperRow {
  return { paper, mark: shownMark(marks.get(paper.id)), isNew: unseen.has(paper.id) };
}

async function withMarks(db: PaperboyDatabase, papers: Paper[]): Promise<PaperRow[]> {
  if (papers.length === 0) return [];
  const marked = await marksOf(
    db,
    papers.map(({ id }) => id),
  );
  return papers.map((paper) => rowOf(paper, marked));
}

/** The rows of those papers that are stored, in the order of the ids. */
async function rowsByIds(db: PaperboyDatabase, ids: readonly PaperId[]): Promise<PaperRow[]> {
  if (ids.length === 0) return [];
  const [papers, marked] = await Promise.all([papersById(db, ids), marksOf(db, ids)]);
  return ids.flatMap((id) => {
    const paper = papers.get(id);
    return paper ? rowOf(paper, marked) : [];
  });
}

/** The same out of three tables alone, whatever is written to the others meanwhile. */
export async function readRows(db: PaperboyDatabase, ids: readonly PaperId[]): Promise<PaperRow[]> {
  if (ids.length === 0) return [];
  return await db.transaction('r', db.papers, db.marks, db.unseen, () => rowsByIds(db, ids));
}

async function savedRows(db: PaperboyDatabase): Promise<PaperRow[]> {
  const ids = (await db.marks.orderBy('savedAt').toArray()).map(({ paperId }) => paperId);
  if (ids.length === 0) return [];
  const papers = await papersById(db, ids);
  return await withMarks(
    db,
    ids.map((id) => papers.get(id) ?? unknownPaper(id)),
  );
}

/** The rows of a list that is not found by a search. */
async function membersOf(
  db: PaperboyDatabase,
  { view }: PanelQuestion,
  period: Period | undefined,
  list: HubList | undefined,
): Promise<PaperRow[]> {
  if (view === 'trending') return ranked(await rowsByIds(db, list?.paperIds ?? []));
  if (view === 'saved') return await savedRows(db);
  if (view === 'new') return await rowsByIds(db, await db.unseen.toCollection().primaryKeys());
  if (!period) return [];
  const days = db.papers.where('day').between(period.from, period.to, true, true);
  return await withMarks(db, await days.toArray());
}

const keptKeys = ['settings', 'views', 'mutes', 'searches'] as const;

/** What the panel keeps for itself, by its key, but for the place: where a reader is, is no news to the others. */
async function keptByPanel(db: PaperboyDatabase): Promise<Map<string, unknown>> {
  const rows = await db.panel.bulkGet([...keptKeys]);
  return new Map(keptKeys.map((key, at) => [key, rows[at]?.value]));
}

/** How many papers are new and not muted. */
async function newAndNotMuted(
  db: PaperboyDatabase,
  mutes: Mute[],
  today: FeedDay | undefined,
  now = 0,
): Promise<number> {
  const rows = await unseenRows(db);
  return rows.filter(countedNew(mutes, undefined, { today, now })).length;
}

/** Answers a panel's question inside one read transaction, so that counts and rows belong together. */
export async function readPanel(db: PaperboyDatabase, question: PanelQuestion): Promise<PanelData> {
  const tables = [
    db.papers,
    db.marks,
    db.unseen,
    db.days,
    db.sources,
    db.panel,
    db.lists,
    db.tallies,
  ];
  return await db.transaction('r', tables, async () => {
    const { view, found = [] } = question;
    // In two rounds: whoever types waits for every request that waits for another.
    const [today, kept, foundRows, allNew, savedCount, source] = await Promise.all([
      newestDay(db),
      keptByPanel(db),
      rowsByIds(db, isSearched(view) ? found : []),
      db.unseen.count(),
      readSavedCount(db),
      db.sources.get('daily-papers'),
    ]);
    const day = question.day ?? today;
    const mutes = readMutes(kept.get('mutes'));
    const period = periodShown(view, day);
    const list = view === 'trending' ? await db.lists.get('trending') : undefined;
    const isBehind = period !== undefined && today !== undefined && today > period.to;
    const [members, newerCount, newCount, days] = await Promise.all([
      isSearched(view) ? ranked(foundRows) : membersOf(db, question, period, list),
      isBehind ? db.papers.where('day').equals(today).count() : 0,
      mutes.length > 0 ? newAndNotMuted(db, mutes, today, question.now) : allNew,
      period ? db.days.where('day').between(period.from, period.to, true, true).toArray() : [],
    ]);
    const memberIds = new Set(members.map(({ paper }) => paper.id));
    const others = await rowsByIds(
      db,
      question.held.filter((id) => !memberIds.has(id)),
    );
    const counts = { newerCount, newCount, savedCount };
    const ofDays = factsOfDays(day, days);
    const own = {
      ownViews: readOwnViews(kept.get('views')),
      mutes,
      searches: view === 'search' ? readSearches(kept.get('searches')) : [],
      isFound: !isSearched(view) || question.found !== undefined,
    };
    return {
      view,
      members,
      others,
      day,
      today,
      ...ofDays,
      list,
      source,
      ...counts,
      settings: readSettings(kept.get('settings')),
      ...own,
    };
  });
}
