import {
  type ImportActions,
  type ImportAsking,
  type ImportView,
  mostListed,
} from '../../components/import-view.ts';
import { type FilePart, withoutParts } from '../../papers/importing/file-parts.ts';
import type { ImportPlan } from '../../papers/importing/plan-import.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import {
  applyImport,
  type ImportDone,
  previewImport,
  undoImport,
} from '../../storage/import-library.ts';
import { storedTitles } from '../../storage/titles.ts';
import { askAboutPapers } from './ask-about-papers.ts';
import { type ReadFile, readInWorker } from './read-in-worker.ts';

/** The largest file that is read, in bytes. */
const mostBytes = 100_000_000;

interface World {
  show: (view: ImportView) => void;
  /** What else follows an act upon the library: the badge, the second copy and the like. */
  follow: () => Promise<void>;
  fail: (error: unknown) => void;
  read: typeof readInWorker;
  askAbout: typeof askAboutPapers;
  /** Epoch ms. */
  now: () => number;
}

const realWorld = { read: readInWorker, askAbout: askAboutPapers, now: Date.now };

/** The titles of what is listed: the file's own, or as the paper is stored. */
async function titlesFor(db: PaperboyDatabase, plan: ImportPlan, file: ReadFile) {
  const listed = [plan.added, plan.changed].flatMap((marks) => marks.slice(0, mostListed));
  const ids = new Set(listed.map(({ paperId }) => paperId));
  const titles = new Map<PaperId, string>();
  for (const { paperId, paper } of file.entries) {
    if (paper && ids.has(paperId)) titles.set(paperId, paper.title);
  }
  for (const [id, title] of await storedTitles(db, [...ids])) titles.set(id, title);
  return titles;
}

/** Imports step by step: reads, shows what would change, writes at a word, and takes it back at another. */
class Importing implements ImportActions {
  readonly #db: PaperboyDatabase;
  readonly #world: World;
  #view: ImportView = { kind: 'idle' };
  #file: ReadFile | undefined;
  #done: ImportDone | undefined;
  #ending = new AbortController();

  constructor(db: PaperboyDatabase, world: World) {
    this.#db = db;
    this.#world = world;
  }

  #show(view: ImportView): void {
    this.#view = view;
    this.#world.show(view);
  }

  /** Gives up what is being read or asked, and begins something else. */
  #begin(): AbortSignal {
    this.#ending.abort();
    this.#ending = new AbortController();
    return this.#ending.signal;
  }

  async #read(source: Blob | string, name: string | undefined): Promise<void> {
    const signal = this.#begin();
    this.#show({ kind: 'reading', name });
    try {
      const file = await this.#world.read(source, signal);
      const now = this.#world.now();
      const plan = await previewImport(this.#db, file, now);
      const titles = await titlesFor(this.#db, plan, file);
      if (signal.aborted) return;
      this.#file = file;
      this.#show({
        ...{ kind: 'preview', plan, format: file.format, titles, now },
        isNewer: file.newerVersion !== undefined,
        unwanted: new Set<FilePart>(),
        bringsBack: false,
        isImporting: false,
      });
    } catch (error) {
      if (signal.aborted) return;
      this.#world.fail(error);
      this.#show({ kind: 'failed', why: 'unreadable' });
    }
  }

  readonly readFile = (file: File): void => {
    if (file.size <= mostBytes) {
      this.#read(file, file.name);
      return;
    }
    this.#begin();
    this.#show({ kind: 'failed', why: 'tooLarge' });
  };

  readonly readText = (text: string): void => {
    this.#read(text, undefined);
  };

  readonly want = (part: FilePart, isWanted: boolean): void => {
    if (this.#view.kind !== 'preview') return;
    const unwanted = new Set(this.#view.unwanted);
    if (isWanted) unwanted.delete(part);
    else unwanted.add(part);
    this.#show({ ...this.#view, unwanted });
  };

  readonly bringBack = async (bringsBack: boolean): Promise<void> => {
    const [view, file] = [this.#view, this.#file];
    if (view.kind !== 'preview' || !file) return;
    const signal = this.#begin();
    this.#show({ ...view, bringsBack });
    try {
      const plan = await previewImport(this.#db, { ...file, bringsBack }, this.#world.now());
      const titles = await titlesFor(this.#db, plan, file);
      if (signal.aborted || this.#view.kind !== 'preview') return;
      this.#show({ ...this.#view, plan, titles });
    } catch (error) {
      if (signal.aborted) return;
      this.#world.fail(error);
      this.#show({ kind: 'failed', why: 'failed' });
    }
  };

  readonly cancel = (): void => {
    this.#begin();
    this.#file = undefined;
    this.#show({ kind: 'idle' });
  };

  readonly apply = async (): Promise<void> => {
    const [view, file] = [this.#view, this.#file];
    if (view.kind !== 'preview' || view.isImporting || !file) return;
    this.#show({ ...view, isImporting: true });
    const now = this.#world.now();
    try {
      const wanted = { ...withoutParts(file, view.unwanted), bringsBack: view.bringsBack };
      this.#done = await applyImport(this.#db, wanted, now);
    } catch (error) {
      this.#world.fail(error);
      this.#show({ kind: 'failed', why: 'failed' });
      return;
    }
    this.#file = undefined;
    const { added, changed, unknownIds } = this.#done;
    this.#show({
      ...{ kind: 'done', added, changed, unknown: unknownIds.length, asking: undefined, now },
      ...{ isUndoing: false, hasUndoFailed: false },
    });
    await this.#world.follow();
  };

  readonly undo = async (): Promise<void> => {
    const [view, done] = [this.#view, this.#done];
    if (view.kind !== 'done' || view.isUndoing || !done) return;
    this.#show({ ...view, isUndoing: true, hasUndoFailed: false });
    try {
      await undoImport(this.#db, done.undo, this.#world.now());
    } catch (error) {
      this.#world.fail(error);
      this.#show({ ...view, hasUndoFailed: true });
      return;
    }
    this.#done = undefined;
    this.#show({ kind: 'undone' });
    await this.#world.follow();
  };

  readonly askHub = async (): Promise<void> => {
    const [view, done] = [this.#view, this.#done];
    if (view.kind !== 'done' || !done) return;
    const signal = this.#begin();
    const told = (asking: ImportAsking) => {
      const now = this.#world.now();
      if (!signal.aborted) this.#show({ ...view, unknown: done.unknownIds.length, asking, now });
    };
    const stored = (id: PaperId) => {
      done.unknownIds = done.unknownIds.filter((unknownId) => unknownId !== id);
      done.undo.papers.push(id);
    };
    await this.#world.askAbout(this.#db, done.unknownIds, { told, stored, signal });
  };

  readonly stopAsking = (): void => {
    this.#begin();
    const [view, done] = [this.#view, this.#done];
    if (view.kind !== 'done' || !view.asking || !done) return;
    const asking = { ...view.asking, isOver: true };
    this.#show({ ...view, unknown: done.unknownIds.length, asking });
  };
}

/** Everything that an import can be asked for on the settings page. */
export function importing(
  db: PaperboyDatabase,
  given: Pick<World, 'show' | 'follow' | 'fail'> & Partial<World>,
): ImportActions {
  return new Importing(db, { ...realWorld, ...given });
}
