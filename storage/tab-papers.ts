import { KeyIndex } from '../papers/open-tab/key-index.ts';
import type { TabClue } from '../papers/open-tab/tab-clue.ts';
import { type TabPaper, tabPaperOf } from '../papers/open-tab/tab-paper.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { PaperboyDatabase } from './db.ts';

/** Papers in one request while all are read: some milliseconds each. */
const pageSize = 200;

/**
 * Finds the papers that tabs are about. By an id that is three rows; by title or link it takes the keys of all papers,
 * which are read once, some hundred papers at a time, and from then on only what has changed.
 */
export class TabPapers {
  readonly #db: PaperboyDatabase;
  #index = new KeyIndex();
  /** The index holds all that was written up to this revision; undefined before the first reading. */
  #revision: number | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(db: PaperboyDatabase) {
    this.#db = db;
  }

  /** The ids of the papers that the tab may be about. */
  async candidates(clue: TabClue): Promise<PaperId[]> {
    if (clue.kind === 'id') return [clue.id];
    const mine = this.#turn.then(() => this.#catchUp());
    // One at a time; whoever comes next does not suffer from this one's trouble.
    this.#turn = mine.catch(() => {});
    await mine;
    return this.#index.find(clue.keys);
  }

  /**
   * The tab's paper among those ids, as it is now; whoever watches this hears of every change. `isOld` where papers were
   * written since the ids were found.
   */
  async read(
    clue: TabClue,
    ids: PaperId[],
  ): Promise<{ paper: TabPaper | undefined; isOld: boolean }> {
    const db = this.#db;
    const [papers, marks, unseen, revision] = await Promise.all([
      db.papers.bulkGet(ids),
      db.marks.bulkGet(ids),
      db.unseen.bulkGet(ids),
      clue.kind === 'id' ? this.#revision : this.#lastRevision(),
    ]);
    const rows = papers.flatMap((paper, at) =>
      paper ? { paper, mark: marks[at], isNew: unseen[at] !== undefined } : [],
    );
    return { paper: tabPaperOf(clue, rows, marks[0]), isOld: revision !== this.#revision };
  }

  async #lastRevision(): Promise<number> {
    const [highest] = await this.#db.papers.orderBy('revision').reverse().limit(1).keys();
    return typeof highest === 'number' ? highest : 0;
  }

  async #catchUp(): Promise<void> {
    const { papers } = this.#db;
    // Before anything is read: what changes meanwhile comes again the next time.
    const revision = await this.#lastRevision();
    const since = this.#revision;
    if (since === undefined || since > revision) {
      this.#index = new KeyIndex();
      let last: PaperId | undefined = '';
      while (last !== undefined) {
        const page: Paper[] = await papers.where(':id').above(last).limit(pageSize).toArray();
        this.#index.put(page);
        last = page.at(-1)?.id;
      }
    } else if (since < revision) {
      this.#index.put(await papers.where('revision').above(since).toArray());
    }
    this.#revision = revision;
  }
}
