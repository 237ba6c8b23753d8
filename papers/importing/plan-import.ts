import { dequal } from 'dequal/lite';
import type { Imported, ImportedEntry } from '../imports/import-format.ts';
import type { Library } from '../library.ts';
import { isBlank, type Mark } from '../mark.ts';
import { withChange } from '../mark-change.ts';
import { mergeMarks } from '../merge-marks.ts';
import type { Mute } from '../mute.ts';
import type { OwnView } from '../own-view.ts';
import type { Paper } from '../paper.ts';
import type { PaperId } from '../paper-id.ts';
import { tagKey, tagsByKey } from '../tag.ts';
import { type Difference, planMutes, planSettings, planViews } from './plan-rows.ts';
import type { Refusal } from './refusals.ts';

/** What an import makes of one mark. */
export interface PlannedMark {
  paperId: PaperId;
  /** Undefined where there is none yet. */
  before: Mark | undefined;
  after: Mark;
  /** What the user would see changing: fields of the mark, by their names. */
  fields: (Difference<unknown> & { field: string })[];
}

/** What an import would do, before it does anything. */
export interface ImportPlan {
  /** Papers that the user had not marked, or no more. */
  added: PlannedMark[];
  changed: PlannedMark[];
  /** Marks that look the same, but for when something changed: to be written, not to be shown. */
  restamped: PlannedMark[];
  /** Papers about which the file says what is known. */
  same: PaperId[];
  /** Papers of which the user has taken away since what the file has; only what brings it back gives it to them. */
  removedSince: PaperId[];
  refused: Refusal[];
  /** Metadata of the file's marked papers that are not stored here. */
  papers: Paper[];
  views: { added: OwnView[]; changed: Difference<OwnView>[] };
  mutes: Mute[];
  settings: ReturnType<typeof planSettings>;
}

/** What of a library an import is compared with. */
export type KnownLibrary = Pick<Library, 'marks' | 'views' | 'mutes' | 'settings'> & {
  /** The papers that are stored. */
  papers: readonly Pick<Paper, 'id'>[];
};

/** What no user sees of a mark. */
const bookkeeping = new Set(['paperId', 'changedAt', 'tagsAt', 'revision']);

function visible(mark: Mark | undefined): Map<string, unknown> {
  return new Map(Object.entries(mark ?? {}).filter(([field]) => !bookkeeping.has(field)));
}

function fieldsOf(before: Mark | undefined, after: Mark): PlannedMark['fields'] {
  const [was, is] = [visible(before), visible(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const difference = { field, before: was.get(field), after: is.get(field) };
    return dequal(difference.before, difference.after) ? [] : [difference];
  });
}

const spaceless = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Both notes, unless the one holds the other: nothing that somebody wrote is lost. */
function joinedNotes(note: string | undefined, other: string | undefined): string | undefined {
  if (note === undefined || other === undefined) return note ?? other;
  if (spaceless(note).includes(spaceless(other))) return note;
  return spaceless(other).includes(spaceless(note)) ? other : `${note}\n\n${other}`;
}

/** What the file has beside what is there, with this note: it takes nothing away. */
function withMore(
  before: Mark | undefined,
  more: Mark,
  note: string | undefined,
  now: number,
): Mark {
  const { savedAt, status, tags } = before ?? {};
  // A tag that is there in other letters stays as the user wrote it.
  const known = tagsByKey(tags ?? []);
  const newTags = (more.tags ?? []).filter((tag) => !known.has(tagKey(tag)));
  const change = {
    savedAt: savedAt ?? more.savedAt,
    status: status ?? more.status,
    note,
    tags: [...(tags ?? []), ...newTags],
  };
  return withChange(more.paperId, before, change, now);
}

function planned(
  before: Mark | undefined,
  mark: Mark,
  { isMergeable, bringsBack = false }: Imported,
  now: number,
): PlannedMark & { isRemoved: boolean } {
  const { paperId } = mark;
  const as = (after: Mark, isRemoved: boolean) => {
    return { paperId, before, after, fields: fieldsOf(before, after), isRemoved };
  };
  if (!isMergeable) {
    return as(withMore(before, mark, joinedNotes(before?.note, mark.note), now), false);
  }
  const merged = mergeMarks(before ?? { paperId }, mark);
  const whole = withMore(merged, mark, merged.note ?? mark.note, now);
  return as(bringsBack ? whole : merged, fieldsOf(merged, whole).length > 0);
}

/** True where the mark is to be written: something changed, be it a stamp. The store's number is its own. */
function isNews({ before, after, paperId }: PlannedMark): boolean {
  const { revision: _, ...was } = mergeMarks(before ?? { paperId }, { paperId });
  return !dequal(was, after);
}

/**
 * Compares a file with the library, field by field, and says what importing it would do; it changes nothing. `now`
 * (epoch ms) is when what a file without stamps adds counts as changed, and what is brought back. What is taken away is
 * only what the file says was taken away later than it was last changed here.
 */
export function planImport(library: KnownLibrary, imported: Imported, now: number): ImportPlan {
  const marks = new Map(library.marks.map((mark) => [mark.paperId, mark]));
  const stored = new Set(library.papers.map(({ id }) => id));
  const plan: ImportPlan = {
    ...{ added: [], changed: [], restamped: [], same: [], removedSince: [], papers: [] },
    refused: imported.refused,
    views: planViews(library.views ?? [], imported.views ?? []),
    mutes: planMutes(library.mutes ?? [], imported.mutes ?? []),
    settings: planSettings(library.settings, imported.settings),
  };
  const place = (entry: ReturnType<typeof planned>, { paper }: ImportedEntry) => {
    const { isRemoved, ...one } = entry;
    if (isRemoved) plan.removedSince.push(one.paperId);
    if (!isNews(one)) plan.same.push(one.paperId);
    else if (one.fields.length === 0) plan.restamped.push(one);
    else if (!one.before || isBlank(one.before)) plan.added.push(one);
    else plan.changed.push(one);
    if (paper && !stored.has(paper.id) && !isBlank(one.after)) plan.papers.push(paper);
  };
  for (const entry of imported.entries) {
    if (!entry.mark) plan.same.push(entry.paperId);
    else place(planned(marks.get(entry.paperId), entry.mark, imported, now), entry);
  }
  return plan;
}
