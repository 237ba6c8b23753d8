import 'fake-indexeddb/auto';
import { beforeEach, vi } from 'vitest';
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
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(getMessage);
});
