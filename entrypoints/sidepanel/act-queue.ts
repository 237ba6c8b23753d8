import type { Notice } from '../../components/notice.ts';
import type { PaperRow } from '../../papers/paper-row.ts';
import type { Undo } from '../../storage/act.ts';
import type { Marks } from './panel-store.ts';

/**
 * Does one act upon marks, in turn with the others; `title` is that of its paper, undefined where it is about several.
 * `upon` is the row that it turns over.
 */
export type Act = (
  title: string | undefined,
  work: (marks: Marks) => Promise<Undo>,
  noticeOf?: (undo: Undo) => Notice | undefined,
  upon?: PaperRow,
) => Promise<void>;

/** The acts of one panel, one after the other: an undo right behind an act means that act, however slow the disk is. */
export function actQueue() {
  let last = Promise.resolve();
  /** Acts on their way that turn over more, or other things, than one row. */
  let others = 0;
  /** Rows from before an act of this panel upon their papers. */
  const outdated = new WeakSet<PaperRow>();
  return {
    /** Settled when the work is done, or its failure was told. */
    run: async (
      work: () => Promise<void>,
      tellFailure: (error: unknown) => void,
      upon?: PaperRow,
    ): Promise<void> => {
      if (upon) outdated.add(upon);
      else others += 1;
      last = last.then(work).catch(tellFailure);
      await last;
      if (!upon) others -= 1;
    },
    /** Waits for an act upon papers, some of which were on show as these rows. */
    outdated: async (rows: readonly PaperRow[], acting: Promise<Undo>): Promise<Undo> => {
      const undo = await acting;
      const touched = new Set(undo.map(({ paperId }) => paperId));
      for (const row of rows) if (touched.has(row.paper.id)) outdated.add(row);
      return undo;
    },
    /**
     * True where the row shows all that this panel's reader has done with its paper, so that a press means the opposite
     * of what it shows, whatever another window has stored since.
     */
    isCurrent: (row: PaperRow): boolean => others === 0 && !outdated.has(row),
  };
}
