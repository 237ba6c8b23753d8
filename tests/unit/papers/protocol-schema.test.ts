import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RefreshRequest } from '../../../papers/protocol.ts';
import { refreshRequest } from '../../../papers/protocol-schema.ts';

const wake: RefreshRequest = { kind: 'refresh', id: 'a-1', days: ['2026-11-20'], force: false };

test.each([
  ['as a page sends it', wake],
  ['without days', { ...wake, days: [] }],
  ['with what is trending', { ...wake, trending: true }],
  ['with a month of days', { ...wake, days: Array(31).fill('2026-11-20') }],
])('a request %s is understood', (_, request) => {
  expect(refreshRequest.parse(request)).toEqual(request);
});

test('what a request does not have is not taken over', () => {
  const raw = JSON.parse('{"__proto__": {"polluted": 1}, "extra": 1}');
  expect(refreshRequest.parse(Object.assign(raw, wake))).toEqual(wake);
  expect({}).not.toHaveProperty('polluted');
});

test.each([
  ['of another kind', { ...wake, kind: 'erase' }],
  ['without an id', { kind: 'refresh', days: [], force: true }],
  ['with a long id', { ...wake, id: 'a'.repeat(65) }],
  ['for a day that does not exist', { ...wake, days: ['2026-02-30'] }],
  ['for a moment', { ...wake, days: ['2026-11-20T00:00:00Z'] }],
  ['for more than a month', { ...wake, days: Array(32).fill('2026-11-20') }],
  ['for one day alone', { ...wake, days: '2026-11-20' }],
  ['that forces with a word', { ...wake, force: 'true' }],
  ['that trends with a word', { ...wake, trending: 'yes' }],
  ['in a list', [wake]],
  ['in writing', JSON.stringify(wake)],
  ['that is nothing', undefined],
])('a request %s is refused', (_, request) => {
  expect(refreshRequest.safeParse(request).success).toBe(false);
});

test('of any message, only whole requests come through', () => {
  const nearly = fc.record({
    kind: fc.oneof({ arbitrary: fc.constant('refresh'), weight: 6 }, fc.anything()),
    id: fc.oneof({ arbitrary: fc.string({ maxLength: 70 }), weight: 6 }, fc.anything()),
    days: fc.oneof(
      { arbitrary: fc.array(fc.constant('2026-11-20')), weight: 6 },
      fc.array(fc.constantFrom('2026-11-20', '2026-13-01', '')),
      fc.anything(),
    ),
    force: fc.oneof({ arbitrary: fc.boolean(), weight: 6 }, fc.anything()),
  });
  let understood = 0;
  fc.assert(
    fc.property(fc.oneof({ arbitrary: nearly, weight: 9 }, fc.anything()), (message) => {
      const read = refreshRequest.safeParse(message);
      if (!read.success) return;
      understood += 1;
      const { kind, id, days, force } = read.data;
      expect(kind).toBe('refresh');
      expect(id.length).toBeLessThanOrEqual(64);
      expect(days.every((day) => day === '2026-11-20')).toBe(true);
      expect(typeof force).toBe('boolean');
      expect(Object.keys(read.data).sort()).toEqual(['days', 'force', 'id', 'kind']);
    }),
    { numRuns: 2000 },
  );
  expect(understood).toBeGreaterThan(100);
});
