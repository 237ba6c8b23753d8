import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hubSearch } from '../../../../papers/sources/hub-search.ts';
import { pathsOf, replaced, wrongs } from '../../../fixtures/broken-values.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';

const { parse, url, wordsToSend } = hubSearch;

/** An item as the search has it. */
function aHit(index: number, paper: Record<string, unknown> = {}) {
  const { submittedBy: _by, organization: _org, ...item } = aWireItem(index, paper);
  const title = String(item.title);
  const pieces = [
    { type: 'highlight', text: title.slice(0, 4) },
    { type: 'text', text: title.slice(4) },
  ];
  return { ...item, upvoted: false, highlightedTitle: pieces, highlightedSummary: pieces };
}

describe('what is sent', () => {
  test('is one request for as many hits as the Hub gives', () => {
    const { origin, pathname, searchParams } = new URL(url('100% oil & "lamps" #1 Öl'));
    expect(`${origin}${pathname}`).toBe('https://huggingface.co/api/papers/search');
    expect(Object.fromEntries(searchParams)).toEqual({
      q: '100% oil & "lamps" #1 Öl',
      limit: '120',
    });
  });

  test.each([
    ['  oil \n lamps\u0000 ', 'oil lamps'],
    [' ', ''],
    [`${'lamp '.repeat(49)}abcde ${'x'.repeat(9)}`, `${'lamp '.repeat(49)}abcde`],
    [`${'lamp '.repeat(49)}abcdef`, 'lamp '.repeat(49).trim()],
    ['x'.repeat(300), 'x'.repeat(250)],
    [`${'x'.repeat(249)}😀`, 'x'.repeat(249)],
  ])('of %j is %j', (text, words) => expect(wordsToSend(text)).toBe(words));

  test('is never longer than the Hub takes, has no spare spaces, and stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ maxLength: 3000, unit: 'binary' })), (text) => {
        const words = wordsToSend(text);
        expect(words.length).toBeLessThanOrEqual(250);
        expect(words.isWellFormed()).toBe(true);
        expect(words).toBe(words.trim());
        expect(words).not.toMatch(/\s\s|[\n\t]/);
        expect(wordsToSend(words)).toBe(words);
        expect(new URL(url(words)).searchParams.get('q')).toBe(words);
      }),
    );
  });
});

describe('what is found', () => {
  test('is read in the Hub’s order, each paper once, without a day, with ids made whole', () => {
    const body = [aHit(3), aHit(1, { id: '2406.105' }), aHit(3), null];
    const parsed = parse(body);
    expect(parsed?.papers.map(({ id, day }) => [id, day])).toEqual([
      ['2611.00003', ''],
      ['2406.00105', ''],
    ]);
    expect(parsed?.badItems).toBe(1);
    expect(parse([])).toEqual({ papers: [], badItems: 0 });
  });

  test('has its texts from the paper, never from the marked pieces', () => {
    const [paper] =
      parse([{ ...aHit(1), highlightedTitle: [{ type: 'text', text: '<b>x' }] }])?.papers ?? [];
    expect(paper).toMatchObject({ title: 'Lamp 1', abstract: 'We study lamp 1.' });
  });

  test.each([[undefined], [null], [{}], ['<html>'], [{ error: 'x' }], [[1, null, {}]]])(
    'is not to be found in %j',
    (body) => expect(parse(body)).toBeUndefined(),
  );

  test('costs its neighbours nothing, however one item is broken', () => {
    const paths = pathsOf(aHit(1));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...wrongs), (path, wrong) => {
        const parsed = parse([aHit(2), replaced(aHit(1), path, wrong), aHit(3)]);
        const ids = parsed?.papers.map(({ id }) => id) ?? [];
        expect(ids).toEqual(expect.arrayContaining(['2611.00002', '2611.00003']));
        expect(ids.length + (parsed?.badItems ?? 0)).toBe(3);
      }),
      { numRuns: 300 },
    );
  });
});
