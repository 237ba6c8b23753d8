import { countedNew } from '../papers/counted-new.ts';
import type { FeedDay } from '../papers/feed-day.ts';
import type { HubList } from '../papers/hub-list.ts';
import { type Mute, readMutes } from '../papers/mute.ts';
import { readOwnViews } from '../papers/own-view.ts';
import { type Paper, unknownPaper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { type PaperRow, ranked, shownMark } from '../papers/paper-row.ts';
import type { Period } from '../papers/period.ts';
import { readSettings } from '../papers/settings.ts';
import { isSearched } from '../papers/view.ts';
import { marksById, papersById, unseenById } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';
import { factsOfDays, type PanelData, type PanelQuestion, periodShown } from './panel-data.ts';
import { newestDay } from './papers.ts';
import { readSearches } from './read-searches.ts';
import { unseenRows } from './unseen-rows.ts';

async function withMarks(db: PaperboyDatabase, papers: Paper[]): Promise<PaperRow[]> {
  if (papers.length === 0) return [];
  const ids = papers.map((paper) => paper.id);
  const [marks, unseen] = await Promise.all([marksById(db, ids), unseenById(db, ids)]);
  return papers.map((paper) => ({
    paper,
    mark: shownMark(marks.get(paper.id)),
    isNew: unseen.has(paper.id),
  }));
}

/** The rows of those papers that are stored, in the order of the ids. */
async function rowsByIds(db: PaperboyDatabase, ids: readonly PaperId[]): Promise<PaperRow[]> {
  if (ids.length === 0) return [];
  // All at once: whoever types waits for every request that waits for another.
  const [papers, marks, unseen] = await Promise.all([
    papersById(db, [...ids]),
    marksById(db, [...ids]),
    unseenById(db, [...ids]),
  ]);
  return ids.flatMap((id) => {
    const paper = papers.get(id);
    return paper ? { paper, mark: marks.get(id), isNew: unseen.has(id) } : [];
  });
}

async function presentPapers(db: PaperboyDatabase, ids: PaperId[]): Promise<Paper[]> {
  if (ids.length === 0) return [];
  const papers = await papersById(db, ids);
  return ids.flatMap((id) => papers.get(id) ?? []);
}

async function savedPapers(db: PaperboyDatabase): Promise<Paper[]> {
  const marks = await db.marks.orderBy('savedAt').toArray();
  if (marks.length === 0) return [];
  const ids = marks.map((mark) => mark.paperId);
  const papers = await papersById(db, ids);
  return ids.map((id) => papers.get(id) ?? unknownPaper(id));
}

async function membersOf(
  db: PaperboyDatabase,
  { view }: PanelQuestion,
  period: Period | undefined,
  list: HubList | undefined,
): Promise<Paper[]> {
  if (view === 'trending') return await presentPapers(db, list?.paperIds ?? []);
  if (view === 'saved') return await savedPapers(db);
  if (view === 'new') return await presentPapers(db, await db.unseen.toCollection().primaryKeys());
  if (!period) return [];
  return await db.papers.where('day').between(period.from, period.to, true, true).toArray();
}

const keptKeys = ['settings', 'views', 'mutes', 'searches'] as const;

/** What the panel keeps for itself, by its key, but for the place: where a reader is, is no news to the others. */
async function keptByPanel(db: PaperboyDatabase): Promise<Map<string, unknown>> {
  const rows = await db.panel.bulkGet([...keptKeys]);
  return new Map(keptKeys.map((key, at) => [key, rows[at]?.value]));
}

/** How many papers are new and not muted. */
async function newInAll(
  db: PaperboyDatabase,
  mutes: Mute[],
  today: FeedDay | undefined,
  now = 0,
): Promise<number> {
  if (mutes.length === 0) return await db.unseen.count();
  const rows = await unseenRows(db);
  return rows.filter(countedNew(mutes, undefined, { today, now })).length;
}

/** Answers a panel's question inside one read transaction, so that counts and rows belong together. */
export async function readPanel(db: PaperboyDatabase, question: PanelQuestion): Promise<PanelData> {
  const tables = [db.papers, db.marks, db.unseen, db.days, db.sources, db.panel, db.lists];
  return await db.transaction('r', tables, async () => {
    const { view, found = [] } = question;
    const [today, kept, foundRows] = await Promise.all([
      newestDay(db),
      keptByPanel(db),
      rowsByIds(db, isSearched(view) ? found : []),
    ]);
    const day = question.day ?? today;
    const mutes = readMutes(kept.get('mutes'));
    const period = periodShown(view, day);
    const list = view === 'trending' ? await db.lists.get('trending') : undefined;
    const papers = isSearched(view) ? [] : await membersOf(db, question, period, list);
    const memberIds = new Set(
      [...papers, ...foundRows.map(({ paper }) => paper)].map(({ id }) => id),
    );
    const isBehind = period !== undefined && today !== undefined && today > period.to;
    const heldIds = question.held.filter((id) => !memberIds.has(id));
    const [rows, others, newerCount, newCount, savedCount, source, days] = await Promise.all([
      withMarks(db, papers),
      rowsByIds(db, heldIds),
      isBehind ? db.papers.where('day').equals(today).count() : 0,
      newInAll(db, mutes, today, question.now),
      db.marks.orderBy('savedAt').count(),
      db.sources.get('daily-papers'),
      period ? db.days.where('day').between(period.from, period.to, true, true).toArray() : [],
    ]);
    const listed = isSearched(view) ? foundRows : rows;
    const members = view === 'trending' || isSearched(view) ? ranked(listed) : listed;
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
