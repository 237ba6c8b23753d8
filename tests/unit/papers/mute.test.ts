import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMutes } from '../../../papers/mute.ts';
import { fridayNoon as now } from '../../fixtures/factories.ts';

const mute = { id: 'a', query: 'kw:lantern', mutedAt: now };

test('stored mutes come back as they were', () => {
  const mutes = [mute, { ...mute, id: 'b', query: 'up:<5' }];
  expect(readMutes(structuredClone(mutes))).toEqual(mutes);
});

test.each<[string, unknown, unknown[]]>([
  ['id', { ...mute, id: 5 }, [{ ...mute, id: 'mute kw:lantern' }]],
  ['moment', { ...mute, mutedAt: Number.NaN }, [{ ...mute, mutedAt: 0 }]],
  ['query', { ...mute, query: 5 }, []],
  ['query, which is empty and would be every paper,', { ...mute, query: ' ' }, []],
])('a stored mute with a bad %s costs no more than need be', (_, bad, expected) => {
  expect(readMutes([bad])).toEqual(expected);
});

test('stored mutes that are none, or come twice, are left out', () => {
  expect(readMutes([5, [mute], mute, { ...mute, query: 'lamp' }])).toEqual([mute]);
});

test('whatever is stored reads, and reads the same when it is stored again', () => {
  const rough = fc.array(fc.record({ id: fc.anything(), query: fc.anything() }));
  fc.assert(
    fc.property(fc.oneof(rough, fc.anything()), (raw) => {
      const read = readMutes(raw);
      expect(readMutes(structuredClone(read))).toEqual(read);
    }),
  );
});
