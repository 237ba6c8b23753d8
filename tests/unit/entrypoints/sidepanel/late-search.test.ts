import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lateSearch } from '../../../../entrypoints/sidepanel/late-search.ts';
import { createPanelState } from '../../../../entrypoints/sidepanel/panel-state.ts';
import type { SearchAsk, SearchReply, SearchRequest } from '../../../../papers/search-ask.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { someFound } from '../../../fixtures/found.ts';

const ask: SearchAsk = { base: '', typed: 'lamp', sort: 'match', limit: 200 };

/** A worker that writes down what it is told. */
class FakeWorker {
  readonly told: SearchRequest[] = [];
  onmessage: ((event: MessageEvent) => void) | undefined;

  constructor() {
    if (isBroken) throw new Error('no worker');
    workers.push(this);
  }

  postMessage(request: SearchRequest): void {
    this.told.push(request);
  }

  terminate(): void {}

  say(data: SearchReply): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
}

let workers: FakeWorker[];
let isBroken: boolean;

beforeEach(() => {
  [workers, isBroken] = [[], false];
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function aSearch() {
  const state = createPanelState(0, true);
  const [onFound, onError] = [vi.fn(), vi.fn()];
  return { state, onFound, onError, search: lateSearch(state, onFound, onError) };
}

/** The worker, once it was started and told so many things. */
const worker = (things: number) =>
  eventually(() => {
    const [only] = workers;
    expect(only?.told.length).toBe(things);
    if (!only) throw new Error('There is no worker.');
    return only;
  });

describe('the panel’s search', () => {
  test('starts nothing before there is a question', async () => {
    const { search } = aSearch();
    search.follow(undefined);
    search.again();
    await new Promise((resolve) => setTimeout(resolve));
    expect(workers).toEqual([]);
    search.follow(ask);
    await worker(1);
  });

  test('hands questions on in their order, to one worker', async () => {
    const { search } = aSearch();
    search.follow(ask);
    search.again();
    search.follow({ ...ask, typed: 'lamps' });
    search.follow(undefined);
    const { told } = await worker(4);
    expect(told.map((request) => ('ask' in request ? request.ask?.typed : request.kind))).toEqual([
      'lamp',
      'again',
      'lamps',
      undefined,
    ]);
    expect(workers).toHaveLength(1);
  });

  test('shows what was found beside what was asked, and tells of it after that', async () => {
    const { state, search, onFound } = aSearch();
    onFound.mockImplementation(() => expect(state.found.peek()?.ask).toEqual(ask));
    search.follow(ask);
    const started = await worker(1);
    const { facets, ...answer } = someFound({ ids: ['2611.00001'], total: 1 });
    started.say({ kind: 'progress', ready: 1, of: 2 });
    expect(state.searchProgress.peek()).toMatchObject({ ready: 1, of: 2 });
    started.say({ kind: 'found', id: 1, found: answer });
    expect(state.found.peek()).toEqual({ ask, answer: { ...answer, facets: undefined } });
    if (!facets) throw new Error('Nothing was counted.');
    started.say({ kind: 'facets', id: 1, facets });
    await eventually(() =>
      expect(state.found.peek()).toEqual({ ask, answer: { ...answer, facets } }),
    );
    // The counts stay until those of the next answer are there.
    started.say({ kind: 'found', id: 1, found: { ...answer, total: 2 } });
    expect(state.found.peek()?.answer).toEqual({ ...answer, total: 2, facets });
    expect(onFound).toHaveBeenCalledTimes(2);
  });

  test('hands back what can be written', async () => {
    const { search } = aSearch();
    const offered = search.complete('by:ad', 5);
    const started = await worker(1);
    started.say({ kind: 'offers', id: 1, offers: [] });
    expect(await offered).toEqual([]);
  });

  test('a worker that cannot be started is told, each time', async () => {
    isBroken = true;
    const { search, onError } = aSearch();
    search.follow(ask);
    await eventually(() => expect(onError).toHaveBeenCalledTimes(1));
    await expect(search.complete('by:ad', 5)).rejects.toThrow('no worker');
  });
});
