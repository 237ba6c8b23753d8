import { render } from '@testing-library/preact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Marked } from '../../../components/Marked.tsx';
import { marksOf } from '../../../entrypoints/sidepanel/search-marks.ts';
import { hostileText } from '../../fixtures/hostile-text.ts';

function drawn(text: string, ...queries: string[]) {
  const marks = queries.length > 0 ? marksOf(queries) : undefined;
  const { container, unmount } = render(<Marked text={text} marks={marks} />);
  const hits = [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
  const tags = [...container.querySelectorAll('*')].map(({ tagName }) => tagName);
  const words = container.textContent;
  unmount();
  return { hits, tags, words };
}

test('what was searched for is marked, the rest is as it was', () => {
  const { hits, words } = drawn('Oil lamps, and an oil lamp', 'lamp');
  expect(hits).toEqual(['lamps', 'lamp']);
  expect(words).toBe('Oil lamps, and an oil lamp');
});

test('without a search nothing is marked', () => {
  expect(drawn('Oil lamps').hits).toEqual([]);
});

test('whatever a text holds, it is shown as text, and whole', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, query) => {
      const { tags, words } = drawn(text, query);
      expect(words).toBe(text);
      expect(tags.filter((tag) => tag !== 'MARK')).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
