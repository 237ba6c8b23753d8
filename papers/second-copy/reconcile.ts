import { dequal } from 'dequal/lite';
import { isBlank, isKept, type Mark } from '../mark.ts';
import { mergeMarks } from '../merge-marks.ts';
import type { Paper } from '../paper.ts';
import { readPaper } from '../read-paper.ts';
import type { OwnKey } from './copy-keys.ts';
import type { OwnRow, Side } from './copy-records.ts';

/** What the database had lost. */
export interface Restored {
  /** Papers that the user keeps, of which something was gone. */
  kept: number;
  /** Other marks. */
  marks: number;
  /** Rows of the panel's that a user sets. */
  settings: number;
}

/** Two copies as one, and what the database lacks of it or has older. */
export interface Reconciled {
  whole: Side;
  marks: Mark[];
  papers: Paper[];
  own: [OwnKey, OwnRow][];
  restored: Restored;
}

/** The row that was written more often; the database's where that cannot be told, for its user sees it. */
export function laterRow(
  database: OwnRow | undefined,
  copy: OwnRow | undefined,
): OwnRow | undefined {
  if (!database || !copy) return database ?? copy;
  return copy.edition > database.edition ? copy : database;
}

function mergeOwn(database: Side['own'], copy: Side['own']): Side['own'] {
  const merged = new Map(database);
  for (const [key, row] of copy) merged.set(key, laterRow(database.get(key), row) ?? row);
  return merged;
}

function mergeAll(database: Side['marks'], copy: Side['marks']): Side['marks'] {
  const merged = new Map(database);
  for (const [id, mark] of copy) {
    const known = database.get(id);
    merged.set(id, known ? mergeMarks(known, mark) : mark);
  }
  return merged;
}

const setByUser = new Set<OwnKey>(['settings', 'views', 'mutes']);

/**
 * Makes one of two copies, whatever has befallen either: field by field what was changed last. Nothing is taken as gone
 * because a side lacks it; what was taken away has its stamp. Marks come as `plainMark` makes them.
 */
export function reconcile(database: Side, copy: Side): Reconciled {
  const whole = {
    marks: mergeAll(database.marks, copy.marks),
    papers: new Map([...copy.papers, ...database.papers]),
    own: mergeOwn(database.own, copy.own),
  };
  const marks = [...whole.marks.values()].filter(
    (mark) => !dequal(mark, database.marks.get(mark.paperId)),
  );
  const own = [...whole.own].filter(([key, row]) => row !== database.own.get(key));
  const lacking = [...copy.papers].filter(
    ([id]) => isKept(whole.marks.get(id)) && !database.papers.has(id),
  );
  const papers = lacking.flatMap(([, raw]) => readPaper(raw) ?? []);
  const kept = new Set(marks.filter(isKept).map(({ paperId }) => paperId));
  for (const { id } of papers) kept.add(id);
  return {
    whole,
    marks,
    papers,
    own,
    restored: {
      kept: kept.size,
      marks: marks.filter((mark) => !isKept(mark) && !isBlank(mark)).length,
      settings: own.filter(([key]) => setByUser.has(key)).length,
    },
  };
}
