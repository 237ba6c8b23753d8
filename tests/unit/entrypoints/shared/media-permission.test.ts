// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  allowedMediaHosts,
  askMediaHosts,
} from '../../../../entrypoints/shared/media-permission.ts';

test('each host is looked for by itself, and those that are allowed are told', async () => {
  vi.spyOn(browser.permissions, 'contains').mockImplementation(
    async ({ origins }) => origins?.[0] === 'https://www.gravatar.com/*',
  );
  expect([...(await allowedMediaHosts())]).toEqual(['www.gravatar.com']);
});

test.each([true, false])(
  'only the wanted hosts are asked for, and the answer is %s',
  async (answer) => {
    const request = vi.spyOn(browser.permissions, 'request').mockImplementation(async () => answer);
    expect(await askMediaHosts(['cdn-uploads.huggingface.co', 'www.gravatar.com'])).toBe(answer);
    expect(request).toHaveBeenCalledExactlyOnceWith({
      origins: ['https://cdn-uploads.huggingface.co/*', 'https://www.gravatar.com/*'],
    });
  },
);
