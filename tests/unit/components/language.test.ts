import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayHeadline, shortNumber, weekday } from '../../../components/format.ts';
import { declareLanguage, shownLanguage } from '../../../components/language.ts';

afterEach(() => vi.resetModules());

function aBrowser(catalogue: string, locale: string) {
  const said: Record<string, string> = {
    language: catalogue,
    '@@ui_locale': locale,
  };
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => said[key] ?? '');
}

test.each([
  ['en', 'en_US', 'en-US', 'ltr'],
  ['en', 'en', 'en', 'ltr'],
  ['zh-CN', 'zh_CN', 'zh-CN', 'ltr'],
  ['ar', 'ar', 'ar', 'rtl'],
  // No catalogue: English, and from left to right, whatever the browser speaks.
  ['en', 'de', 'en', 'ltr'],
  ['en', 'he', 'en', 'ltr'],
  ['en', 'zh_TW', 'en', 'ltr'],
])('a catalogue in %s in a browser that speaks %s is %s, %s', (catalogue, locale, tag, dir) => {
  aBrowser(catalogue, locale);
  expect(shownLanguage()).toEqual({ tag, dir });
  declareLanguage();
  expect(document.documentElement.lang).toBe(tag);
  expect(document.documentElement.dir).toBe(dir);
});

test('days and numbers are told in the language that is shown', async () => {
  aBrowser('zh-CN', 'zh_CN');
  const now = Date.parse('2026-11-24T00:00:00Z');
  expect(dayHeadline('2026-11-20', now, 'long')).toBe('11月20日星期五');
  expect(weekday('2026-11-23')).toBe('星期一');
  expect(shortNumber(12345)).toBe('1.2万');
});
