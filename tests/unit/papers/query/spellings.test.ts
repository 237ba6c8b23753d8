import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostValues, type Spelling, topValues } from '../../../../papers/query/spellings.ts';

/** Values of few letters, so that many occur as often as others. */
const anySpellings = fc.uniqueArray(
  fc.record({
    value: fc.string({ unit: fc.constantFrom('a', 'B', 'b'), minLength: 1, maxLength: 6 }),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  { selector: ({ value }) => value, maxLength: 120, size: 'max' },
);

test('the values that most papers have are offered first, each as most write it, the others not at all', () => {
  fc.assert(
    fc.property(anySpellings, (written) => {
      const spellings: Spelling[] = written.map((one) => ({
        ...one,
        group: one.value.toLowerCase(),
      }));
      const groups = Map.groupBy(spellings, ({ group }) => group);
      const countOf = (group: Spelling['group']) =>
        (groups.get(group) ?? []).reduce((sum, { count }) => sum + count, 0);
      const plain = [...groups].map(([group, alike]) => {
        const [best] = alike.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
        return { value: best?.value ?? '', count: countOf(group) };
      });
      const all = plain.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      expect(topValues(spellings, countOf)).toEqual(all.slice(0, mostValues));
    }),
  );
});
