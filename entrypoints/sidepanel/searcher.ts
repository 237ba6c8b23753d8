import type { NameKind } from '../../papers/facts/name-counts.ts';
import type { FeedDay } from '../../papers/feed-day.ts';
import type { Mark } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { type Completion, completeQuery } from '../../papers/query/complete.ts';
import type { QueryFacets } from '../../papers/query/facets.ts';
import { type KnownValue, tagsOf } from '../../papers/query/known.ts';
import { normalise } from '../../papers/query/normal-form.ts';
import { parseQuery } from '../../papers/query/parse.ts';
import { Archive } from '../../papers/search/archive.ts';
import type { Found, SearchAsk } from '../../papers/search-ask.ts';
import { papersById } from '../../storage/by-ids.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { keepArchive, paperIds, readChanges, storedArchive } from '../../storage/search-store.ts';
import { aMoment } from './a-moment.ts';

/** Postings merged at a time: some milliseconds, so that no question waits long. */
const mergeBudget = 20_000;
/** Papers that lack some of the words help who remembers a few, not who reads on and on. */
const mostNear = 20;
/** While all papers are read for the first time, what is found so far is told again after so many. */
const retellAfter = 2_000;

/** What of the database beside the papers a search follows from. */
export interface SearchFacts {
  marks: readonly Mark[];
  unseen: readonly PaperId[];
  today: FeedDay | undefined;
}

const nameKinds = ['organisations', 'keywords', 'submitters', 'authors'] as const;

const noNames = { organisations: [], keywords: [], submitters: [], authors: [] };

/** An answer; its facets are counted when they are asked for. */
interface FoundNow {
  found: Omit<Found, 'facets'>;
  facets: () => QueryFacets;
}

/** All stored papers by their words and facts, kept in step with the database. */
export class Searcher {
  readonly #db: PaperboyDatabase;
  #archive = new Archive();
  #revision = 0;
  #marks: ReadonlyMap<PaperId, Mark> = new Map();
  #unseen: ReadonlySet<PaperId> = new Set();
  #today: FeedDay | undefined;
  /** The notes that the archive has read. */
  #notes = new Map<PaperId, string>();
  #isChanged = false;
  /** It has not been in step with the database yet. */
  #isPartial = true;
  /** Names as they were counted last, and the kinds that may have others by now. */
  #names: Record<NameKind, readonly KnownValue[]> = noNames;
  #uncounted: NameKind[] = [];
  #areNamesOld = false;

  constructor(db: PaperboyDatabase) {
    this.#db = db;
  }

  get size(): number {
    return this.#archive.size;
  }

  /** Takes up what was kept by an earlier search. */
  async load(): Promise<void> {
    const stored = await storedArchive(this.#db);
    const archive = stored && Archive.load(stored);
    if (!stored || !archive) return;
    this.#archive = archive;
    this.#areNamesOld = true;
    this.#revision = stored.revision;
    // Which notes it has read is not kept: those of today are read again, there are few.
    this.#notes.clear();
  }

  /** Takes what is known of marks and new papers; the papers themselves are read by `catchUp`. */
  take({ marks, unseen, today }: SearchFacts): void {
    this.#marks = new Map(marks.map((mark) => [mark.paperId, mark]));
    this.#unseen = new Set(unseen);
    this.#today = today;
  }

  /** Reads what has changed in the database; `onProgress` hears now and then how many papers are ready, of how many. */
  async catchUp(onProgress: (ready: number, of: number) => void): Promise<void> {
    const { revision, isAnew, pages } = await readChanges(this.#db, this.#revision);
    if (isAnew && this.#archive.size > 0) this.#archive = new Archive();
    const ids = await paperIds(this.#db);
    let told = this.#archive.size;
    for await (const page of pages) {
      this.#put(page);
      await this.#merge();
      if (this.#archive.size - told >= retellAfter || told === 0) {
        told = this.#archive.size;
        onProgress(told, ids.length);
      }
    }
    this.#revision = revision;
    this.#forget(ids);
    await this.#readNotes();
    await this.#merge();
    this.#isPartial = false;
    // Not before: while all papers are read, they would be counted again and again.
    if (this.#areNamesOld) this.#uncounted = [...nameKinds];
    this.#areNamesOld = false;
    onProgress(this.#archive.size, this.#archive.size);
  }

  /** Keeps the archive for the next search, where it has changed. */
  async keep(): Promise<void> {
    if (!this.#isChanged) return;
    this.#isChanged = false;
    await keepArchive(this.#db, { ...this.#archive.serialise(), revision: this.#revision });
  }

  /** Answers; `now` in epoch ms. */
  answer({ base, typed, sort, limit }: SearchAsk, now: number): FoundNow {
    const asked = parseQuery(typed, typed.length).query;
    const query = normalise({
      kind: 'all',
      parts: [...parseQuery(base).query.parts, ...asked.parts],
    });
    const answer = this.#archive.answer(query, {
      context: { today: this.#today, now },
      marks: this.#marks,
      unseen: this.#unseen,
      sort,
      limit,
      exact: asked.parts.length === 0,
    });
    const { hits, total, corrections } = answer;
    const nearIds = hits.filter(({ isNear }) => isNear).map(({ id }) => id);
    const matching = hits.length - nearIds.length;
    return {
      found: {
        ids: hits.slice(0, matching + mostNear).map(({ id }) => id),
        nearIds: nearIds.slice(0, mostNear),
        total,
        corrections,
        stored: this.#archive.size,
        isPartial: this.#isPartial,
      },
      facets: () => answer.facets,
    };
  }

  /** Counts one kind of names that there are to write, in some tens of milliseconds; false where all are counted. */
  countNames(): boolean {
    const kind = this.#uncounted.pop();
    if (kind) this.#names = { ...this.#names, [kind]: this.#archive.names(kind) };
    return kind !== undefined;
  }

  complete(text: string, caret: number): Completion[] {
    return completeQuery(text, caret, { ...this.#names, tags: tagsOf(this.#marks.values()) });
  }

  #put(papers: readonly Paper[]): void {
    const noteOf = (id: PaperId) => this.#marks.get(id)?.note;
    this.#archive.put(papers, noteOf);
    for (const { id } of papers) {
      const note = noteOf(id);
      if (note) this.#notes.set(id, note);
      else this.#notes.delete(id);
    }
    this.#isChanged = true;
    this.#areNamesOld = true;
  }

  /** Papers that are stored no more are found no more. */
  #forget(stored: readonly PaperId[]): void {
    if (stored.length >= this.#archive.size) return;
    const present = new Set(stored);
    const gone = this.#archive.ids().filter((id) => !present.has(id));
    this.#archive.remove(gone);
    for (const id of gone) this.#notes.delete(id);
    this.#isChanged = true;
    this.#areNamesOld = true;
  }

  /** Notes that were written, changed or taken away since their papers were read. */
  async #readNotes(): Promise<void> {
    const noted = [...this.#marks.values()].filter(({ note }) => note);
    const changed = noted.filter(({ paperId, note }) => this.#notes.get(paperId) !== note);
    const bare = [...this.#notes.keys()].filter((id) => !this.#marks.get(id)?.note);
    const ids = [...changed.map(({ paperId }) => paperId), ...bare];
    if (ids.length > 0) this.#put([...(await papersById(this.#db, ids)).values()]);
  }

  async #merge(): Promise<void> {
    while (this.#archive.mergeSome(mergeBudget)) {
      this.#isChanged = true;
      await aMoment();
    }
  }
}
