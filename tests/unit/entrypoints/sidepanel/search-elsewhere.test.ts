import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  followSearches,
  forgetAsked,
  paperAsked,
  placeAsked,
} from '../../../../entrypoints/sidepanel/search-elsewhere.ts';
import type { Place } from '../../../../papers/view.ts';

const place: Place = {
  view: 'day',
  anchor: { paperId: '2611.00001', offset: 3 },
  queries: { day: 'oil', 'own lanterns': 'moss' },
};

afterEach(() => history.replaceState(null, '', '/'));

describe('the place that a page is opened on', () => {
  test.each(['', '#', '#/elsewhere?q=x', '#/view?id=%3Cb%3E', '#/paper?id=javascript:alert(1)'])(
    'is where the reader was, with the address “%s”',
    (hash) => {
      history.replaceState(null, '', `/${hash}`);
      expect(placeAsked(place)).toEqual(place);
    },
  );

  test('is the search that its address asks for; what other lists are narrowed to stays', () => {
    history.replaceState(null, '', '/#/search?q=%3Cb%3E%20has%3Acode');
    expect(placeAsked({ ...place, own: 'lanterns' })).toEqual({
      view: 'search',
      queries: { ...place.queries, search: '<b> has:code' },
    });
    expect(paperAsked()).toBeUndefined();
  });

  test('is the view that its address names', () => {
    history.replaceState(null, '', '/#/view?id=lanterns');
    expect(placeAsked(place)).toEqual({ view: 'own', own: 'lanterns', queries: place.queries });
  });

  test('is one paper, which is to be opened', () => {
    history.replaceState(null, '', '/#/paper?id=2611.00001');
    expect(placeAsked(place)).toMatchObject({
      view: 'search',
      queries: { search: '2611.00001' },
    });
    expect(paperAsked()).toBe('2611.00001');
  });

  test('is asked for once: the address forgets it', () => {
    history.replaceState(null, '', '/?from=menu#/search?q=oil');
    forgetAsked();
    expect(location.hash).toBe('');
    expect(location.search).toBe('?from=menu');
    expect(placeAsked(place)).toEqual(place);
  });
});

describe('words that were picked on a page', () => {
  /** Tells of words left for the window, which are there or not. */
  async function tell(left: () => Promise<string | undefined>) {
    vi.spyOn(fakeBrowser.windows, 'getCurrent').mockImplementation(async () => ({
      id: 7,
      focused: true,
      alwaysOnTop: false,
      incognito: false,
    }));
    const takeLeftSearch = vi.fn(left);
    let told: (() => void) | undefined;
    const watchLeftSearch = vi.fn((take: () => void) => {
      told = take;
      return { again: take, stop: () => {} };
    });
    const find = vi.fn();
    const onError = vi.fn();
    followSearches({ watchLeftSearch, takeLeftSearch }, find, onError);
    told?.();
    await vi.waitFor(() => expect(takeLeftSearch).toHaveBeenCalledExactlyOnceWith(7));
    await Promise.resolve();
    return { find, onError };
  }

  test('are looked for by the panel of their window', async () => {
    const { find, onError } = await tell(async () => 'oil lamp');
    await vi.waitFor(() => expect(find).toHaveBeenCalledExactlyOnceWith('oil lamp'));
    expect(onError).not.toHaveBeenCalled();
  });

  test('of another window are left alone', async () => {
    const { find, onError } = await tell(async () => undefined);
    expect(find).not.toHaveBeenCalled();
    expect(onError).not.toHaveBeenCalled();
  });

  test('that cannot be read are told of', async () => {
    const broken = new Error('no disk');
    const { find, onError } = await tell(() => Promise.reject(broken));
    await vi.waitFor(() => expect(onError).toHaveBeenCalledExactlyOnceWith(broken));
    expect(find).not.toHaveBeenCalled();
  });
});
