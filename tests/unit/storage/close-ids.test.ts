import { expect, test } from 'vitest';
import { closeIds } from '../../../storage/close-ids.ts';

test.each<[string, string[], number, string[][]]>([
  ['nothing', [], 9, []],
  ['neighbours', ['2611.00003', '2611.00001'], 2, [['2611.00001', '2611.00003']]],
  ['far ones', ['2611.00001', '2611.00004'], 2, [['2611.00001'], ['2611.00004']]],
  ['other months', ['2611.00001', '2612.00001'], 9, [['2611.00001'], ['2612.00001']]],
  ['one that comes twice', ['2611.00001', '2611.00001'], 9, [['2611.00001']]],
  ['short numbers', ['1412.0001', '1412.0002'], 9, [['1412.0001', '1412.0002']]],
])('ids in close groups: %s', (_, ids, most, groups) => {
  expect(closeIds(ids, most)).toEqual(groups);
});
