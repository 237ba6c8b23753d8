import type { QueryFacets } from '../../papers/query/facets.ts';
import type { SearchAsk, SearchReply, SearchRequest } from '../../papers/search-ask.ts';
import { openDatabase } from '../../storage/db.ts';
import { readSearchFacts } from '../../storage/search-facts.ts';
import { watch } from '../../storage/watch.ts';
import { aMoment } from './a-moment.ts';
import { Searcher } from './searcher.ts';

/** The archive is kept when nothing has changed for so long: it is some megabytes. */
const restMs = 3_000;

/** So long nothing is counted behind an answer. */
const drawingMs = 50;

const db = openDatabase('relaxed');
const searcher = new Searcher(db);
let following: { id: number; ask: SearchAsk } | undefined;
let isReady = false;
let lastAnswer = '';
let lastFacets = '';
let completing: Extract<SearchRequest, { kind: 'complete' }> | undefined;
let isCompleting = false;
let resting: ReturnType<typeof setTimeout> | undefined;

/** The panel draws the list meanwhile: on a machine of two cores each would wait for the other. */
function listFirst(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, drawingMs));
}

function tell(reply: SearchReply): void {
  postMessage(reply);
}

function fail(error: unknown, id = following?.id ?? 0): void {
  console.error('Paperboy:', error);
  tell({ kind: 'failed', id, detail: String(error) });
}

/** Answers what is followed; the same answer is not told twice. */
function retell(): void {
  if (!following || !isReady) return;
  try {
    const { id, ask } = following;
    const { found, facets } = searcher.answer(ask, Date.now());
    const answer = JSON.stringify([id, found]);
    if (answer !== lastAnswer) tell({ kind: 'found', id, found });
    lastAnswer = answer;
    listFirst().then(() => {
      // Whoever types on has asked anew meanwhile.
      if (lastAnswer === answer) tellFacets(id, facets);
    }, fail);
  } catch (error) {
    fail(error);
  }
}

function tellFacets(id: number, count: () => QueryFacets): void {
  if (id !== following?.id) return;
  try {
    const facets = count();
    const counted = JSON.stringify([id, facets]);
    if (counted === lastFacets) return;
    lastFacets = counted;
    tell({ kind: 'facets', id, facets });
  } catch (error) {
    fail(error);
  }
}

/** Says what can be written; names are counted a kind at a time, and questions go first. */
async function complete(): Promise<void> {
  if (isCompleting) return;
  isCompleting = true;
  await listFirst();
  while (completing) {
    await aMoment();
    if (!completing || searcher.countNames()) continue;
    const { id, text, caret } = completing;
    completing = undefined;
    tell({ kind: 'offers', id, offers: searcher.complete(text, caret) });
  }
  isCompleting = false;
}

/** Finds all, once it is in step with the database. */
async function list({ id, ask }: Extract<SearchRequest, { kind: 'list' }>): Promise<void> {
  await begun.promise;
  await catchingUp;
  const { ids, nearIds } = searcher.answer({ ...ask, limit: searcher.size }, Date.now()).found;
  tell({ kind: 'listed', id, ids: ids.slice(0, ids.length - nearIds.length) });
}

function keepSoon(): void {
  clearTimeout(resting);
  resting = setTimeout(() => searcher.keep().catch(fail), restMs);
}

let catchingUp = Promise.resolve();
/** Settled once the database was asked for the first time. */
const begun = Promise.withResolvers<void>();
// Whoever lists hears of it; nobody else waits.
begun.promise.catch(() => {});

/** Reads what has changed, one reading at a time. */
function catchUp(): void {
  catchingUp = catchingUp
    .then(() =>
      searcher.catchUp((ready, of) => {
        isReady = true;
        if (ready < of) tell({ kind: 'progress', ready, of });
        retell();
      }),
    )
    .then(keepSoon)
    .catch((error: unknown) => fail(error));
}

self.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'follow') {
    following = data.ask && { id: data.id, ask: data.ask };
    retell();
  } else if (data.kind === 'complete') {
    completing = data;
    complete().catch((error: unknown) => {
      isCompleting = false;
      fail(error, data.id);
    });
  } else if (data.kind === 'list') list(data).catch((error: unknown) => fail(error, data.id));
  else watching.again();
};

// Held for as long as the worker lives: the panel waits for it, and so knows when the worker has died.
navigator.locks
  .request(self.name, () => {
    postMessage('locked');
    return new Promise(() => {});
  })
  .catch((error: unknown) => fail(error));

const loading = searcher.load().catch((error: unknown) => fail(error));
const watching = watch(
  () => readSearchFacts(db),
  async (facts) => {
    await loading;
    searcher.take(facts);
    if (searcher.size > 0) isReady = true;
    retell();
    catchUp();
    begun.resolve();
  },
  (error) => {
    begun.reject(error);
    fail(error);
  },
);
