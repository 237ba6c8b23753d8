import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from './catalogue.ts';

/** Parts of the browser that the fake lacks: silent here, watched where a test is about them. */
beforeEach(() => {
  fakeBrowser.reset();
  const done = () => Promise.resolve();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(done);
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockImplementation(done);
  vi.spyOn(fakeBrowser.action, 'setBadgeTextColor').mockImplementation(done);
  vi.spyOn(fakeBrowser.action, 'setTitle').mockImplementation(done);
  const { local } = fakeBrowser.storage;
  vi.spyOn(local, 'getKeys').mockImplementation(async () => Object.keys(await local.get(null)));
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(getMessage);
});

/** What was said with words that the catalogue lacks; the i18n library only warns of it. */
const missingMessages: string[] = [];
const { warn } = console;
console.warn = (...words: unknown[]) => {
  if (String(words[0]).startsWith('[i18n]')) missingMessages.push(String(words[0]));
  else warn(...words);
};

afterEach(() => {
  expect(missingMessages.splice(0), 'every message is in the catalogue').toEqual([]);
});
