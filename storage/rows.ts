import type { FeedDay } from '../papers/feed-day.ts';
import { type Paper, unknownPaper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { PaperRow } from '../papers/paper-row.ts';
import type { View } from '../papers/view.ts';
import type { PaperboyDatabase } from './db.ts';
import type { PanelData, PanelQuestion } from './panel-data.ts';
import { newestDay } from './papers.ts';
import { storedSettings } from './settings.ts';

async function withMarks(db: PaperboyDatabase, papers: Paper[]): Promise<PaperRow[]> {
  if (papers.length === 0) return [];
  const ids = papers.map((paper) => paper.id);
  const [marks, unseen] = await Promise.all([db.marks.bulkGet(ids), db.unseen.bulkGet(ids)]);
  return papers.map((paper, index) => ({
    paper,
    mark: marks[index],
    isNew: unseen[index] !== undefined,
  }));
}

async function presentPapers(db: PaperboyDatabase, ids: PaperId[]): Promise<Paper[]> {
  if (ids.length === 0) return [];
  return (await db.papers.bulkGet(ids)).flatMap((paper) => paper ?? []);
}

async function savedPapers(db: PaperboyDatabase): Promise<Paper[]> {
  const marks = await db.marks.orderBy('savedAt').toArray();
  if (marks.length === 0) return [];
  const papers = await db.papers.bulkGet(marks.map((mark) => mark.paperId));
  return marks.map((mark, index) => papers[index] ?? unknownPaper(mark.paperId));
}

async function membersOf(
  db: PaperboyDatabase,
  view: View,
  day: FeedDay | undefined,
): Promise<Paper[]> {
  if (view === 'saved') return await savedPapers(db);
  if (view === 'new') return await presentPapers(db, await db.unseen.toCollection().primaryKeys());
  return day === undefined ? [] : await db.papers.where('day').equals(day).toArray();
}

/** Answers a panel's question inside one read transaction, so that counts and rows belong together. */
export async function readPanel(db: PaperboyDatabase, question: PanelQuestion): Promise<PanelData> {
  const tables = [db.papers, db.marks, db.unseen, db.days, db.sources, db.panel];
  return await db.transaction('r', tables, async () => {
    const { view } = question;
    const today = await newestDay(db);
    const day = question.day ?? today;
    const papers = await membersOf(db, view, day);
    const memberIds = new Set(papers.map((paper) => paper.id));
    const isBehind = day !== undefined && today !== undefined && today > day;
    const heldIds = question.held.filter((id) => !memberIds.has(id));
    const heldPapers = await presentPapers(db, heldIds);
    const [members, others, newerCount, newCount, savedCount, source, storedDay, settings] =
      await Promise.all([
        withMarks(db, papers),
        withMarks(db, heldPapers),
        isBehind ? db.papers.where('day').equals(today).count() : 0,
        db.unseen.count(),
        db.marks.orderBy('savedAt').count(),
        db.sources.get('daily-papers'),
        day === undefined ? undefined : db.days.get(day),
        storedSettings(db),
      ]);
    const ofDay = { dayIsStored: storedDay !== undefined, badItems: storedDay?.badItems ?? 0 };
    const counts = { newerCount, newCount, savedCount };
    return { view, members, others, day, today, ...ofDay, source, ...counts, settings };
  });
}
