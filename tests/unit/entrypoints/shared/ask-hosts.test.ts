// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askHosts } from '../../../../entrypoints/shared/ask-hosts.ts';

test.each([true, false])(
  'only the wanted hosts are asked for, before anything is awaited, and the answer is %s',
  async (answer) => {
    const request = vi.spyOn(browser.permissions, 'request').mockImplementation(async () => answer);
    const asking = askHosts(['https://a.example/*', 'https://*.b.example/*']);
    expect(request).toHaveBeenCalledExactlyOnceWith({
      origins: ['https://a.example/*', 'https://*.b.example/*'],
    });
    expect(await asking).toBe(answer);
  },
);
