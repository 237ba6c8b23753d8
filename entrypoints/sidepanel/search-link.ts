import type { PaperId } from '../../papers/paper-id.ts';
import type { Completion } from '../../papers/query/complete.ts';
import type { QueryFacets } from '../../papers/query/facets.ts';
import type { Found, SearchAsk, SearchReply, SearchRequest } from '../../papers/search-ask.ts';

/** The panel's side of its search worker. */
export interface SearchLink {
  /** Has the search answered, now and whenever its answer changes; undefined ends that. */
  follow: (ask: SearchAsk | undefined) => void;
  /** What can be written at the caret; nothing where it was asked again meanwhile. */
  complete: (text: string, caret: number) => Promise<Completion[]>;
  /** All papers that match; rejected where the worker cannot say or dies. */
  list: (ask: SearchAsk) => Promise<PaperId[]>;
  /** News of the database may have been lost: the worker looks again. */
  again: () => void;
}

/** Starts the worker; it holds the lock for as long as it lives. */
export function startSearchWorker(lock: string): Worker {
  return new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: lock });
}

interface Listener {
  onFound: (ask: SearchAsk, found: Omit<Found, 'facets'>) => void;
  /** What the choices of the filters would leave of what was found. */
  onFacets: (facets: QueryFacets) => void;
  /** How many papers can be searched, of how many. */
  onProgress: (progress: { ready: number; of: number }) => void;
  onError: (error: unknown) => void;
  /** No answer will come to what is followed. */
  onFailure: () => void;
}

/** A worker that dies so often in a row would die again. */
const mostStarts = 5;

/**
 * Starts the worker with the first thing that is asked of it, and anew when it dies: it holds a lock for as long as it
 * lives, which the browser gives to us when it does not.
 */
export function linkSearch(startWorker: (lock: string) => Worker, listener: Listener): SearchLink {
  let worker: Worker | undefined;
  let starts = 0;
  let lastId = 0;
  let following: { id: number; ask: SearchAsk } | undefined;
  const listing = new Map<number, PromiseWithResolvers<PaperId[]>>();
  let completing: { id: number; take: (offers: Completion[]) => void } | undefined;

  const tell = (request: SearchRequest) => worker?.postMessage(request);

  const hear = (reply: SearchReply) => {
    if (reply.kind === 'progress') {
      listener.onProgress(reply);
      return;
    }
    if (reply.kind === 'listed') listing.get(reply.id)?.resolve(reply.ids);
    if (reply.kind === 'failed') {
      const error = new Error(reply.detail);
      listener.onError(error);
      listing.get(reply.id)?.reject(error);
      if (reply.id === following?.id) listener.onFailure();
    }
    if (reply.kind === 'found' && reply.id === following?.id) {
      starts = 0;
      listener.onFound(following.ask, reply.found);
    }
    if (reply.kind === 'facets' && reply.id === following?.id) listener.onFacets(reply.facets);
    if (reply.id === completing?.id) {
      completing.take(reply.kind === 'offers' ? reply.offers : []);
      completing = undefined;
    }
  };

  const start = () => {
    starts += 1;
    const lock = `paperboy-search ${crypto.randomUUID()}`;
    const started = startWorker(lock);
    worker = started;
    let isLocked = false;
    started.onmessage = ({ data }: MessageEvent<SearchReply | 'locked'>) => {
      if (data !== 'locked') hear(data);
      else if (!isLocked) {
        isLocked = true;
        navigator.locks.request(lock, () => revive(started)).catch(listener.onError);
      }
    };
    started.onerror = (event) => {
      listener.onError(event.error ?? new Error(event.message));
      if (!isLocked) revive(started);
    };
  };

  const revive = (dead: Worker) => {
    if (worker !== dead) return;
    dead.terminate();
    worker = undefined;
    completing?.take([]);
    completing = undefined;
    for (const { reject } of listing.values()) reject(new Error('The search worker has died.'));
    if (!following) return;
    if (starts >= mostStarts) {
      listener.onFailure();
      return;
    }
    start();
    tell({ kind: 'follow', ...following });
  };

  return {
    follow: (ask) => {
      lastId += 1;
      following = ask && { id: lastId, ask };
      if (ask && !worker) start();
      tell({ kind: 'follow', id: lastId, ask });
    },
    complete: (text, caret) => {
      completing?.take([]);
      if (!worker) start();
      lastId += 1;
      const id = lastId;
      const { promise, resolve } = Promise.withResolvers<Completion[]>();
      completing = { id, take: resolve };
      tell({ kind: 'complete', id, text, caret });
      return promise;
    },
    list: async (ask) => {
      if (!worker) start();
      lastId += 1;
      const id = lastId;
      const waiting = Promise.withResolvers<PaperId[]>();
      listing.set(id, waiting);
      tell({ kind: 'list', id, ask });
      return await waiting.promise.finally(() => listing.delete(id));
    },
    again: () => tell({ kind: 'again' }),
  };
}
