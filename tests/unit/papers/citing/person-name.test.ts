import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personName } from '../../../../papers/citing/person-name.ts';

const parts = (name: string) => {
  const { given, particle, family, suffix, isWhole } = personName(name);
  return isWhole ? family : [given, particle, family, suffix].join('|');
};

test.each([
  ['Ada Brook', 'Ada||Brook|'],
  ['Ada B. Brook', 'Ada B.||Brook|'],
  ['Ludwig van Beethoven', 'Ludwig|van|Beethoven|'],
  ['Ada van der Brook', 'Ada|van der|Brook|'],
  ['Ada Bea dos Santos', 'Ada Bea|dos|Santos|'],
  ['Ada De la Torre', 'Ada||De la Torre|'],
  ['Ada Van Der Brook', 'Ada||Van Der Brook|'],
  ['Ada de Las Casas', 'Ada|de|Las Casas|'],
  ['Le Van Anh', 'Le Van||Anh|'],
  ['Ada Agüera y Arcas', 'Ada||Agüera y Arcas|'],
  ['Ada Brook Jr.', 'Ada||Brook|Jr.'],
  ['Hal Brook III', 'Hal||Brook|III'],
  ['Wen-tau Brook', 'Wen-tau||Brook|'],
  ['brook hollow', 'brook||hollow|'],
  ['Hao Ai', 'Hao||Ai|'],
  ['de Brook', 'de||Brook|'],
  ['  Ada   Brook ', 'Ada||Brook|'],
  ['Lantern Team', 'Lantern Team'],
  ['Brook AI', 'Brook AI'],
  ['Brook, Inc.', 'Brook, Inc.'],
  ['Brook', 'Brook'],
  ['', ''],
])('“%s” is divided into “%s”', (name, divided) => {
  expect(parts(name)).toBe(divided);
});

test('the parts in their order are the name again', () => {
  const word = fc.constantFrom(
    'Ada',
    'van',
    'De',
    'la',
    'y',
    'Jr.',
    'III',
    'Ó',
    '陈',
    'd’Arc',
    'e',
    'AI',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 7 }), (words) => {
      const { given, particle, family, suffix } = personName(words.join(' '));
      expect([given, particle, family, suffix].filter(Boolean).join(' ')).toBe(words.join(' '));
    }),
  );
});
