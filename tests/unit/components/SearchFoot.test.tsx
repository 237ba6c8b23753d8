import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { HubSearch, PanelView } from '../../../components/panel-view.ts';
import type { HistoryProgress } from '../../../papers/history.ts';
import { fridayNoon } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

type Search = NonNullable<PanelView['search']>;

const found: Search = {
  sort: 'match',
  total: 3,
  near: 0,
  corrections: [],
  hasMore: false,
  stored: 9,
  reading: undefined,
  hub: undefined,
};
const show = (search: Partial<Search>, fields: Partial<PanelView> = {}) =>
  showPanel({ view: 'search', query: 'oil lamp', search: { ...found, ...search }, ...fields });
const hubLine = () => screen.findByRole('region', { name: 'The Hub’s search' });

test('more of what was found is listed at a wish, where there is more', async () => {
  const { actions, user, change } = show({ hasMore: true });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(actions.showMore).toHaveBeenCalledOnce();
  change({ search: found });
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

describe('the Hub’s own search', () => {
  test('is offered with what it would be told, and asked by a click alone', async () => {
    const { actions, user } = show({});
    expect(within(await hubLine()).getByRole('status').textContent).toContain('sent there');
    expect(actions.askHub).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: /^Ask the Hub/ }));
    expect(actions.askHub).toHaveBeenCalledOnce();
  });

  test.each<[string, Partial<PanelView>]>([
    ['nothing is typed', { query: ' ' }],
    ['what is typed has no words for it', { query: 'up:>5 has:code' }],
    [
      'the search here has not answered yet',
      { search: { ...found, total: undefined, hasMore: true } },
    ],
    ['a view of the reader’s own is on show', { view: 'own' }],
  ])('is not offered where %s', async (_, fields) => {
    showPanel({ view: 'search', query: 'oil', search: { ...found, hasMore: true }, ...fields });
    const more = await screen.findAllByRole('button', { name: 'Show more' });
    expect(more).toHaveLength(1);
    expect(screen.queryByRole('region', { name: 'The Hub’s search' })).toBeNull();
  });

  test.each<[HubSearch, RegExp, string | undefined]>([
    [{ kind: 'asking' }, /^Asking the Hub …$/, undefined],
    [{ kind: 'found', count: 0, fetchedAt: fridayNoon }, /^The Hub has found nothing/, undefined],
    [{ kind: 'found', count: 1, fetchedAt: fridayNoon }, /^1 more paper from the Hub/, undefined],
    [{ kind: 'found', count: 7, fetchedAt: fridayNoon }, /^7 more papers from the Hub/, undefined],
    [
      { kind: 'failed', problem: { kind: 'offline' } },
      /^The Hub cannot be reached\. /,
      'Ask again',
    ],
    [
      { kind: 'failed', problem: { kind: 'rate-limited', until: fridayNoon + 60_000 } },
      /^The Hub asks for patience\. It may be asked again at /,
      'Ask again',
    ],
  ])('says what has come of it: %o', async (hub, words, offer) => {
    show({ hub });
    const line = within(await hubLine());
    expect(line.getByRole('status').textContent).toMatch(words);
    expect(line.queryAllByRole('button').map(wordsOf)).toEqual(offer ? [`${offer} ↵`] : []);
  });
});

describe('how far back one can search', () => {
  const history: HistoryProgress = {
    from: '2026-11-20',
    floor: '2026-11-06',
    days: 11,
    of: 11,
    isPaused: false,
    isDone: true,
  };
  const fetching = { ...history, floor: '2026-08-07', days: 11, of: 76, isDone: false };
  const line = async () =>
    within(await screen.findByRole('region', { name: 'How far back you can search' }));

  test.each([
    ['3 months', '2026-08-07'],
    ['1 year', '2025-11-06'],
    ['everything, to May 2023', '2023-05-04'],
  ] as const)('is told, and “%s” goes on from there', async (name, day) => {
    const { actions, user } = show({}, { history });
    expect((await line()).getByText('Papers since Nov 6 are stored here.')).toBeTruthy();
    expect((await line()).queryByRole('progressbar')).toBeNull();
    await user.click((await line()).getByRole('button', { name }));
    expect(actions.fetchBackTo).toHaveBeenCalledExactlyOnceWith(day);
  });

  test('ends where the reader’s own limit lies', async () => {
    show({}, { history: { ...history, limit: history.floor } });
    expect(
      (await line()).getByText('Papers from before are forgotten, as your settings say.'),
    ).toBeTruthy();
    expect((await line()).queryAllByRole('button')).toEqual([]);
  });

  test('ends where the feed began', async () => {
    show({}, { history: { ...history, floor: '2023-05-04' } });
    expect((await line()).getByText(/^All papers since May 4, 2023 are stored/)).toBeTruthy();
    expect((await line()).queryAllByRole('button')).toEqual([]);
  });

  test.each<[Partial<HistoryProgress>, PanelView['freshness'], RegExp]>([
    [{}, 'fresh', /^Fetching papers back to Aug 7: 11 of 76 days\.$/],
    [{}, 'offline', /days\. Offline: it goes on by itself\.$/],
    [
      { waitsUntil: fridayNoon + 60_000 },
      'fresh',
      /days\. The Hub asks for patience: it goes on at /,
    ],
    [{ isPaused: true }, 'offline', /days\. Paused\.$/],
  ])(
    'shows what is being fetched, and what it waits for: %o, %s',
    async (fields, freshness, words) => {
      show({}, { history: { ...fetching, ...fields }, freshness });
      const bar = (await line()).getByRole<HTMLProgressElement>('progressbar');
      expect([bar.value, bar.max]).toEqual([11, 76]);
      expect((await line()).getByRole('status').textContent).toMatch(words);
    },
  );

  test.each([
    [false, 'Pause', true],
    [true, 'Go on', false],
  ] as const)('is paused and goes on at a wish (%s)', async (isPaused, name, wanted) => {
    const { actions, user } = show({}, { history: { ...fetching, isPaused } });
    await user.click((await line()).getByRole('button', { name }));
    expect(actions.pauseHistory).toHaveBeenCalledExactlyOnceWith(wanted);
  });
});
