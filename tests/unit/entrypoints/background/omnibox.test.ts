// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  openEntered,
  type Suggestion,
  suggestPapers,
} from '../../../../entrypoints/background/omnibox.ts';
import { anEmptyDatabase, aPaper, friday } from '../../../fixtures/factories.ts';

const defaults: string[] = [];
beforeEach(() => {
  defaults.length = 0;
  vi.spyOn(browser.omnibox, 'setDefaultSuggestion').mockImplementation((async ({
    description,
  }: {
    description: string;
  }) => {
    defaults.push(description);
  }) as never);
  vi.spyOn(browser.tabs, 'create').mockImplementation((async () => ({})) as never);
  vi.spyOn(browser.tabs, 'update').mockImplementation((async () => ({})) as never);
});

async function aStore() {
  const db = anEmptyDatabase();
  const lamps = Array.from({ length: 7 }, (_, index) =>
    aPaper({ id: `2611.0000${index}`, title: `Lamp <${index}>`, day: `2026-10-0${index + 1}` }),
  );
  await db.papers.bulkAdd([...lamps, aPaper({ title: 'Moss', day: friday })]);
  return db;
}

const titles = (suggestions: Suggestion[]) => suggestions.map(({ description }) => description);

describe('typing behind “pb”', () => {
  test('suggests at most five papers of this machine, the newest day first, unfinished words too', async () => {
    const suggest = vi.fn<(suggestions: Suggestion[]) => void>();
    await suggestPapers(await aStore(), 'lam', suggest);
    const [suggestions = []] = suggest.mock.calls[0] ?? [];
    expect(suggestions.map(({ content }) => content)).toEqual(
      [6, 5, 4, 3, 2].map((number) => `2611.0000${number}`),
    );
    expect(titles(suggestions)[0]).toBe('Lamp &#60;6&#62;');
  });

  test('says what Enter does, in words that no markup can break', async () => {
    await suggestPapers(await aStore(), ` a&b <"x'> `, vi.fn());
    expect(defaults).toEqual(['Search Paperboy for “a&#38;b &#60;&#34;x&#39;&#62;”']);
  });

  test('suggests nothing where nothing is asked for', async () => {
    const suggest = vi.fn();
    await suggestPapers(await aStore(), ' ', suggest);
    expect(suggest).not.toHaveBeenCalled();
  });

  test('the next key ends what the last one asked for', async () => {
    const db = await aStore();
    const [first, second] = [vi.fn(), vi.fn()];
    await Promise.all([suggestPapers(db, 'lamp', first), suggestPapers(db, 'moss', second)]);
    expect(first).not.toHaveBeenCalled();
    expect(second.mock.calls[0]?.[0]).toMatchObject([{ description: 'Moss' }]);
  });
});

describe('entering', () => {
  const home = browser.runtime.getURL('/');

  test.each([
    ['2611.00003', 'sidepanel.html#/paper?id=2611.00003'],
    ['oil lamp ', 'sidepanel.html#/search?q=oil+lamp'],
  ])('“%s” in front opens %s', async (text, link) => {
    await openEntered(text, 'newForegroundTab');
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: home + link, active: true });
  });

  test('opens behind, or in the tab that is there, as it was asked', async () => {
    await openEntered('lamp', 'newBackgroundTab');
    await openEntered('lamp', 'currentTab');
    const url = `${home}sidepanel.html#/search?q=lamp`;
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url, active: false });
    expect(browser.tabs.update).toHaveBeenCalledExactlyOnceWith({ url });
  });
});
