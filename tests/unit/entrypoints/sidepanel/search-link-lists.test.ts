import { describe, expect, test } from 'vitest';
import { someFound } from '../../../fixtures/found.ts';
import { aLink, ask } from '../../../fixtures/search-link.ts';

const found = someFound({ ids: ['2611.00001'], total: 1 });

describe('the search worker', () => {
  test('lists all that it finds to whoever asks, whatever else is asked meanwhile', async () => {
    const { link, last, lastId } = aLink();
    const listing = link.list(ask('lamp'));
    const id = lastId();
    link.follow(ask('moss'));
    last().say({ kind: 'found', id: lastId(), found });
    last().say({ kind: 'listed', id, ids: ['2611.00001', '2611.00002'] });
    expect(await listing).toEqual(['2611.00001', '2611.00002']);
  });

  test('that cannot list, or dies, says so to whoever asked', async () => {
    const { link, last, lastId, live, die } = aLink();
    const listing = link.list(ask('lamp'));
    last().say({ kind: 'failed', id: lastId(), detail: 'no store' });
    await expect(listing).rejects.toThrow('no store');
    live();
    const again = link.list(ask('lamp'));
    await Promise.all([expect(again).rejects.toThrow('died'), die()]);
  });
});
