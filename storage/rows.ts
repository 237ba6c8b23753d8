import type { HubList } from '../papers/hub-list.ts';
import { type Paper, unknownPaper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { type PaperRow, ranked } from '../papers/paper-row.ts';
import type { Period } from '../papers/period.ts';
import type { View } from '../papers/view.ts';
import { marksById, papersById, unseenById } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';
import { factsOfDays, type PanelData, type PanelQuestion, periodShown } from './panel-data.ts';
import { newestDay } from './papers.ts';
import { storedSettings } from './settings.ts';

async function withMarks(db: PaperboyDatabase, papers: Paper[]): Promise<PaperRow[]> {
  if (papers.length === 0) return [];
  const ids = papers.map((paper) => paper.id);
  const [marks, unseen] = await Promise.all([marksById(db, ids), unseenById(db, ids)]);
  return papers.map((paper) => ({
    paper,
    mark: marks.get(paper.id),
    isNew: unseen.has(paper.id),
  }));
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
  view: View,
  period: Period | undefined,
  list: HubList | undefined,
): Promise<Paper[]> {
  if (view === 'trending') return await presentPapers(db, list?.paperIds ?? []);
  if (view === 'saved') return await savedPapers(db);
  if (view === 'new') return await presentPapers(db, await db.unseen.toCollection().primaryKeys());
  if (!period) return [];
  return await db.papers.where('day').between(period.from, period.to, true, true).toArray();
}

/** Answers a panel's question inside one read transaction, so that counts and rows belong together. */
export async function readPanel(db: PaperboyDatabase, question: PanelQuestion): Promise<PanelData> {
  const tables = [db.papers, db.marks, db.unseen, db.days, db.sources, db.panel, db.lists];
  return await db.transaction('r', tables, async () => {
    const { view } = question;
    const today = await newestDay(db);
    const day = question.day ?? today;
    const period = periodShown(view, day);
    const list = view === 'trending' ? await db.lists.get('trending') : undefined;
    const papers = await membersOf(db, view, period, list);
    const memberIds = new Set(papers.map((paper) => paper.id));
    const isBehind = period !== undefined && today !== undefined && today > period.to;
    const heldIds = question.held.filter((id) => !memberIds.has(id));
    const heldPapers = await presentPapers(db, heldIds);
    const [rows, others, newerCount, newCount, savedCount, source, days, settings] =
      await Promise.all([
        withMarks(db, papers),
        withMarks(db, heldPapers),
        isBehind ? db.papers.where('day').equals(today).count() : 0,
        db.unseen.count(),
        db.marks.orderBy('savedAt').count(),
        db.sources.get('daily-papers'),
        period ? db.days.where('day').between(period.from, period.to, true, true).toArray() : [],
        storedSettings(db),
      ]);
    const members = view === 'trending' ? ranked(rows) : rows;
    const counts = { newerCount, newCount, savedCount };
    const ofDays = factsOfDays(day, days);
    return { view, members, others, day, today, ...ofDays, list, source, ...counts, settings };
  });
}
