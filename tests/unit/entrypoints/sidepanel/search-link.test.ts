import { describe, expect, test } from 'vitest';
import { someFound } from '../../../fixtures/found.ts';
import { aLink, ask } from '../../../fixtures/search-link.ts';

const found = someFound({ ids: ['2611.00001'], total: 1 });

describe('the search worker', () => {
  test('is started by the first thing that is asked of it, and no sooner', () => {
    const { link, workers, last } = aLink();
    link.again();
    link.follow(undefined);
    expect(workers).toEqual([]);
    link.follow(ask('lamp'));
    link.follow(ask('lamps'));
    expect(workers).toHaveLength(1);
    expect(last().told).toMatchObject([
      { kind: 'follow', ask: ask('lamp') },
      { kind: 'follow', ask: ask('lamps') },
    ]);
  });

  test('is started by what can be written as well', () => {
    const { link, workers, last } = aLink();
    link.complete('la', 2);
    expect(workers).toHaveLength(1);
    expect(last().told).toMatchObject([{ kind: 'complete', text: 'la', caret: 2 }]);
  });

  test('has each worker hold a lock of its own', async () => {
    const { link, workers, live, die } = aLink();
    link.follow(ask('lamp'));
    live();
    await die();
    expect(new Set(workers.map(({ lock }) => lock)).size).toBe(2);
  });

  test('tells what the filters would leave of what is followed, and of nothing before', () => {
    const { link, last, lastId, onFacets } = aLink();
    const { facets } = someFound();
    if (!facets) throw new Error('There are no facets to tell.');
    link.follow(ask('lamp'));
    const before = lastId();
    link.follow(ask('lamps'));
    last().say({ kind: 'facets', id: before, facets });
    expect(onFacets).not.toHaveBeenCalled();
    last().say({ kind: 'facets', id: lastId(), facets });
    expect(onFacets).toHaveBeenCalledExactlyOnceWith(facets);
  });

  test('is told to look again at the database', () => {
    const { link, last } = aLink();
    link.follow(ask('lamp'));
    link.again();
    expect(last().told.at(-1)).toEqual({ kind: 'again' });
  });

  test('that dies is started anew and told what is followed', async () => {
    const { link, workers, last, live, die } = aLink();
    link.follow(ask('lamp'));
    live();
    const dead = last();
    await die();
    expect(workers).toHaveLength(2);
    expect(dead.isTerminated).toBe(true);
    expect(last().told).toMatchObject([{ kind: 'follow', ask: ask('lamp') }]);
  });

  test('that fails before it holds its lock is started anew, and the failure is told', () => {
    const { link, workers, last, onError } = aLink();
    link.follow(ask('lamp'));
    const error = new Error('broken on purpose');
    last().onerror?.(new ErrorEvent('error', { error }));
    expect(onError).toHaveBeenCalledExactlyOnceWith(error);
    expect(workers).toHaveLength(2);
  });

  test('that fails while it lives stays', () => {
    const { link, workers, last, live, onError } = aLink();
    link.follow(ask('lamp'));
    live();
    last().onerror?.(new ErrorEvent('error', { message: 'broken on purpose' }));
    expect(onError).toHaveBeenCalledOnce();
    expect(workers).toHaveLength(1);
  });

  test('that dies while nothing is followed stays dead until something is asked', async () => {
    const { link, workers, live, die } = aLink();
    link.follow(ask('lamp'));
    live();
    link.follow(undefined);
    await die();
    expect(workers).toHaveLength(1);
    link.follow(ask('oil'));
    expect(workers).toHaveLength(2);
  });

  test('that dies again and again without an answer is given up after five starts', async () => {
    const { link, workers, live, die, onFailure } = aLink();
    link.follow(ask('lamp'));
    for (let deaths = 1; deaths < 5; deaths += 1) {
      live();
      await die();
    }
    expect(onFailure).not.toHaveBeenCalled();
    live();
    await die();
    expect(workers).toHaveLength(5);
    expect(onFailure).toHaveBeenCalledOnce();
  });

  test('that has answered may die as often again', async () => {
    const { link, workers, last, live, die, lastId } = aLink();
    link.follow(ask('lamp'));
    for (let deaths = 0; deaths < 9; deaths += 1) {
      live();
      last().say({ kind: 'found', id: lastId(), found });
      await die();
    }
    expect(workers).toHaveLength(10);
  });
});

describe('an answer', () => {
  test('is told with what was asked, whenever it changes', () => {
    const { link, last, lastId, onFound } = aLink();
    link.follow(ask('lamp'));
    last().say({ kind: 'found', id: lastId(), found });
    last().say({ kind: 'found', id: lastId(), found });
    expect(onFound.mock.calls).toEqual([
      [ask('lamp'), found],
      [ask('lamp'), found],
    ]);
  });

  test('that comes too late is ignored', () => {
    const { link, last, lastId, onFound } = aLink();
    link.follow(ask('lamp'));
    const late = lastId();
    link.follow(ask('lamps'));
    last().say({ kind: 'found', id: late, found });
    link.follow(undefined);
    last().say({ kind: 'found', id: late + 1, found });
    expect(onFound).not.toHaveBeenCalled();
  });

  test('of how much can be searched is handed on', () => {
    const { link, last, onProgress } = aLink();
    link.follow(ask('lamp'));
    last().say({ kind: 'progress', ready: 2, of: 3 });
    expect(onProgress.mock.calls).toMatchObject([[{ ready: 2, of: 3 }]]);
  });

  test('of a failure is told as an error, and no answer is waited for', () => {
    const { link, last, lastId, onError, onFailure } = aLink();
    link.follow(ask('lamp'));
    last().say({ kind: 'failed', id: lastId(), detail: 'broken on purpose' });
    expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('broken on purpose'));
    expect(onFailure).toHaveBeenCalledOnce();
  });
});

describe('what can be written at the caret', () => {
  const offers = [{ kind: 'field', field: 'title', from: 0, to: 1, text: 'title:' }] as const;

  test('is what the worker offers', async () => {
    const { link, last, lastId } = aLink();
    const coming = link.complete('t', 1);
    last().say({ kind: 'offers', id: lastId(), offers: [...offers] });
    expect(await coming).toEqual(offers);
  });

  test('is nothing where it was asked again meanwhile', async () => {
    const { link, last, lastId } = aLink();
    const first = link.complete('t', 1);
    const late = lastId();
    const second = link.complete('ti', 2);
    expect(await first).toEqual([]);
    last().say({ kind: 'offers', id: late, offers: [] });
    last().say({ kind: 'offers', id: lastId(), offers: [...offers] });
    expect(await second).toEqual(offers);
  });

  test('is nothing where the worker dies', async () => {
    const { link, live, die } = aLink();
    const coming = link.complete('t', 1);
    live();
    await die();
    expect(await coming).toEqual([]);
  });
});
