import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askForSetting } from '../../../../entrypoints/options/allow-setting.ts';
import { tabPatterns } from '../../../../papers/open-tab/tab-sites.ts';
import { eventually } from '../../../fixtures/eventually.ts';

const uploads = 'cdn-uploads.huggingface.co';
const every = [uploads, 'cdn-avatars.huggingface.co', 'www.gravatar.com'];
let answer: () => Promise<boolean>;
beforeEach(() => {
  answer = async () => true;
  vi.spyOn(browser.permissions, 'request').mockImplementation(() => answer());
});

test.each([
  ['figures', true, [uploads]],
  ['avatars', true, every],
  ['density', 'figures', [uploads]],
] as const)('%s: %s asks for its hosts before anything is awaited', async (id, value, hosts) => {
  const asking = askForSetting(id, value, vi.fn());
  expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({
    origins: hosts.map((host) => `https://${host}/*`),
  });
  expect(await asking).toBeUndefined();
});

test('the digest asks for notifications before anything is awaited; refused, that is told', async () => {
  answer = async () => false;
  const asking = askForSetting('digest', '8', vi.fn());
  expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({
    permissions: ['notifications'],
  });
  expect(await asking).toEqual({ kind: 'notifications' });
});

test.each([
  ['digest', 'off'],
  ['quietTo', '8'],
  ['figures', false],
  ['avatars', false],
  ['density', 'compact'],
  ['theme', 'dark'],
  ['tabPaper', false],
] as const)('%s: %s needs nothing, and asks for nothing', async (id, value) => {
  expect(await askForSetting(id, value, vi.fn())).toBeUndefined();
  expect(browser.permissions.request).not.toHaveBeenCalled();
});

test('what the user refuses is told', async () => {
  answer = async () => false;
  expect(await askForSetting('avatars', true, vi.fn())).toEqual({ kind: 'hosts', hosts: every });
});

test('a browser that cannot ask counts as a refusal, and says why', async () => {
  const error = new Error('may only be called from a user input handler');
  answer = () => Promise.reject(error);
  const onError = vi.fn();
  expect(await askForSetting('figures', true, onError)).toEqual({
    kind: 'hosts',
    hosts: [uploads],
  });
  expect(onError).toHaveBeenCalledExactlyOnceWith(error);
});

test('the open tab’s paper asks for its sites before anything is awaited, and does without them', async () => {
  answer = async () => false;
  const asking = askForSetting('tabPaper', true, vi.fn());
  expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({
    origins: [...tabPatterns],
  });
  expect(await asking).toBeUndefined();
});

test('where the browser cannot even ask for them, that is told', async () => {
  const error = new Error('may only be called from a user input handler');
  answer = () => Promise.reject(error);
  const onError = vi.fn();
  expect(await askForSetting('tabPaper', true, onError)).toBeUndefined();
  await eventually(() => expect(onError).toHaveBeenCalledExactlyOnceWith(error));
});
