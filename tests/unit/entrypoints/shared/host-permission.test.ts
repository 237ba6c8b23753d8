// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  askHostPermission,
  hasHostPermission,
} from '../../../../entrypoints/shared/host-permission.ts';

test.each([true, false])(
  'only the one host is looked for and asked for, and the answer is %s',
  async (answer) => {
    const contains = vi
      .spyOn(browser.permissions, 'contains')
      .mockImplementation(async () => answer);
    const request = vi.spyOn(browser.permissions, 'request').mockImplementation(async () => answer);
    expect(await hasHostPermission()).toBe(answer);
    expect(await askHostPermission()).toBe(answer);
    const wanted = { origins: ['https://huggingface.co/*'] };
    expect(contains).toHaveBeenLastCalledWith(wanted);
    expect(request).toHaveBeenLastCalledWith(wanted);
  },
);
