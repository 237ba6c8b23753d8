// @vitest-environment node
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answer, isOurPage } from '../../../../entrypoints/background/handlers.ts';
import type { Wish } from '../../../../entrypoints/background/refresh.ts';
import { isFeedDay } from '../../../../papers/feed-day.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { friday } from '../../../fixtures/factories.ts';

const id = browser.runtime.id;
const panel = { id, url: `chrome-extension://${id}/sidepanel.html?popup` };
const request = { kind: 'refresh', id: 'a', days: [friday], force: true };

const refresh = vi.fn(async (_wish: Wish) => {});
const reply = vi.fn();
beforeEach(() => {
  refresh.mockClear();
  reply.mockClear();
});

describe('a request of our own page', () => {
  test('is done, and answered once it is done', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    refresh.mockReturnValueOnce(promise);
    expect(answer(request, panel, refresh, reply)).toBe(true);
    expect(refresh.mock.calls).toEqual([[{ days: [friday], force: true }]]);
    expect(reply).not.toHaveBeenCalled();
    resolve();
    await eventually(() => expect(reply.mock.calls).toEqual([[{ id: 'a', done: true }]]));
  });

  test('may ask for what is trending', () => {
    answer({ ...request, trending: true }, panel, refresh, reply);
    expect(refresh.mock.calls).toEqual([[{ days: [friday], force: true, trending: true }]]);
  });

  test('carries nothing beyond what it is about', () => {
    answer({ ...request, url: 'https://evil.example/' }, panel, refresh, reply);
    expect(refresh.mock.calls).toEqual([[{ days: [friday], force: true }]]);
  });
});

describe('anybody else', () => {
  test.each<[string, { id?: string; url?: string; tab?: object; origin?: string }]>([
    ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }],
    ['another extension with our address', { id: 'other', url: panel.url }],
    ['a web page', { url: 'https://huggingface.co/papers' }],
    ['a web page with our id', { id, url: 'https://huggingface.co/papers' }],
    ['a content script', { id, url: 'https://huggingface.co/papers', tab: { id: 1 } }],
    ['an address that only starts alike', { id, url: `chrome-extension://${id}.evil.example/` }],
    ['an address that continues our id', { id, url: `chrome-extension://${id}x/sidepanel.html` }],
    ['an address that holds ours', { id, url: `https://evil.example/?chrome-extension://${id}/` }],
    ['a blob of ours', { id, url: `blob:chrome-extension://${id}/5` }],
    ['another browser’s scheme', { id, url: `moz-extension://${id}/sidepanel.html` }],
    ['a page without an address', { id }],
    ['nobody', {}],
  ])('%s is not heard', (_, sender) => {
    expect(isOurPage(sender)).toBe(false);
    expect(answer(request, sender, refresh, reply)).toBe(false);
    expect(refresh).not.toHaveBeenCalled();
    expect(reply).not.toHaveBeenCalled();
  });
});

describe('a message', () => {
  /** The same demand as the product’s, in other words. */
  function isWellFormed(message: unknown): boolean {
    if (typeof message !== 'object' || message === null || Array.isArray(message)) return false;
    const { kind, id: name, days, force } = message as Record<string, unknown>;
    const areDays =
      Array.isArray(days) &&
      days.length <= 31 &&
      days.every((day) => typeof day === 'string' && isFeedDay(day));
    return (
      kind === 'refresh' &&
      typeof name === 'string' &&
      name.length <= 64 &&
      areDays &&
      typeof force === 'boolean'
    );
  }

  const anyField = fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      true,
      false,
      '',
      'refresh',
      friday,
      [friday],
      [],
      {},
      'x'.repeat(65),
    ),
    fc.anything(),
  );
  const anyBody = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
    fc.record(
      {
        kind: fc.oneof({ weight: 4, arbitrary: fc.constant('refresh') }, anyField),
        id: fc.oneof({ weight: 4, arbitrary: fc.string({ maxLength: 70 }) }, anyField),
        days: fc.oneof(
          {
            weight: 4,
            arbitrary: fc.array(fc.constantFrom(friday, '2026-02-30', '', 5), { maxLength: 34 }),
          },
          { weight: 2, arbitrary: fc.array(fc.constant(friday), { maxLength: 33 }) },
          anyField,
        ),
        force: fc.oneof({ weight: 4, arbitrary: fc.boolean() }, anyField),
      },
      { requiredKeys: [] },
    ),
  );

  test('of any kind is taken exactly where it is well-formed, and never breaks the worker', {
    timeout: 30_000,
  }, () => {
    let taken = 0;
    const check = (message: unknown) => {
      refresh.mockClear();
      const isTaken = answer(message, panel, refresh, reply);
      if (isTaken) taken += 1;
      expect(isTaken).toBe(isWellFormed(message));
      expect(refresh).toHaveBeenCalledTimes(isTaken ? 1 : 0);
    };
    fc.assert(fc.property(anyBody, check), { numRuns: 5000 });
    expect(taken, 'the well-formed are among them').toBeGreaterThan(50);
  });

  test.each([
    ['with a trap for those who look', Object.defineProperty({}, 'kind', { get: () => 'other' })],
    [
      'with a polluted prototype',
      JSON.parse('{"kind":"refresh","__proto__":{"id":"a","days":[],"force":true}}'),
    ],
    ['with too many days', { ...request, days: Array(32).fill(friday) }],
    ['with a day that there is not', { ...request, days: ['2026-02-30'] }],
    ['with too long a name', { ...request, id: 'x'.repeat(65) }],
    ['in a list', [request]],
    ['as text', JSON.stringify(request)],
  ])('%s is not taken', (_, message) => {
    expect(answer(message, panel, refresh, reply)).toBe(false);
  });
});
