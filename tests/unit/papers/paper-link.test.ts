import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPaperId } from '../../../papers/paper-id.ts';
import { paperIdOfLink, paperLinkPatterns } from '../../../papers/paper-link.ts';

test.each([
  ['https://arxiv.org/abs/2511.01234', '2511.01234'],
  ['http://www.arxiv.org/abs/2511.01234v12', '2511.01234'],
  ['https://export.arxiv.org/pdf/2511.01234v2.pdf#page=3', '2511.01234'],
  ['https://arxiv.org/html/2511.01234v1/figure.png', '2511.01234'],
  ['https://arxiv.org/abs/0704.0001', '0704.0001'],
  ['https://huggingface.co/papers/2511.01234#community', '2511.01234'],
  ['https://huggingface.co/papers/2511.01234?utm=a', '2511.01234'],
  ['https://www.alphaxiv.org/overview/2511.01234v1', '2511.01234'],
  ['https://alphaxiv.org/abs/2511.01234', '2511.01234'],
])('%s leads to %s', (address, id) => {
  expect(paperIdOfLink(address)).toBe(id);
});

test.each([
  ['https://huggingface.co/papers/date/2025-11-20'],
  ['https://huggingface.co/papers/2406.105'],
  ['https://huggingface.co/papers/trending'],
  ['https://huggingface.co/2511.01234'],
  ['https://huggingface.co/datasets/2511.01234'],
  ['https://arxiv.org/abs/cs/0112017'],
  ['https://arxiv.org/abs/2513.01234'],
  ['https://arxiv.org/abs/2511.01234.exe'],
  ['https://arxiv.org/list/2511.01234'],
  ['https://notarxiv.org/abs/2511.01234'],
  ['https://arxiv.org.example/abs/2511.01234'],
  ['https://a.example/?https://arxiv.org/abs/2511.01234'],
  ['javascript:location="https://arxiv.org/abs/2511.01234"'],
  ['file:///arxiv.org/abs/2511.01234'],
  ['https://arxiv.org@a.example/abs/2511.01234'],
  ['//arxiv.org/abs/2511.01234'],
  ['2511.01234'],
  [''],
])('%s leads to no paper', (address) => {
  expect(paperIdOfLink(address)).toBeUndefined();
});

const pieces = fc.constantFrom(
  ...'https:// http:// javascript: arxiv.org huggingface.co alphaxiv.org www. @ / // \\ /abs/ /pdf/ /papers/ ? # % %2f %2e .. 2511.01234 2511.01234v1 .pdf a 0'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\u202e',
  '٢',
);
const hostileAddress = fc.oneof(
  fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 4 }).map((parts) => `https://arxiv.org/abs/${parts.join('')}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'binary' }),
);

describe('whatever the address', () => {
  test('what is read from it is an id that stands in its path, on a site of papers', () => {
    fc.assert(
      fc.property(hostileAddress, (address) => {
        const id = paperIdOfLink(address);
        if (id === undefined) return;
        expect(toPaperId(id)).toBe(id);
        const { protocol, hostname, pathname } = new URL(address);
        expect(['http:', 'https:']).toContain(protocol);
        expect(hostname).toMatch(/(^|\.)(arxiv\.org|huggingface\.co|alphaxiv\.org)$/);
        expect(pathname.split('/')[2]?.startsWith(id)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('every link that leads to a paper is offered by the menu', () => {
  const asPattern = (pattern: string) =>
    new RegExp(
      `^${pattern
        .replaceAll('.', '\\.')
        .replace('*://*\\.', 'https?://(.+\\.)?')
        .replaceAll('/*', '/.*')
        .replaceAll('.*\\.*', '.*\\..*')}$`,
    );
  const patterns = paperLinkPatterns.map(asPattern);
  for (const site of [
    'arxiv.org/abs',
    'arxiv.org/pdf',
    'arxiv.org/html',
    'huggingface.co/papers',
  ]) {
    const address = `https://${site}/2511.01234`;
    expect(patterns.some((pattern) => pattern.test(address))).toBe(true);
  }
  expect(patterns.some((pattern) => pattern.test('https://huggingface.co/papers/trending'))).toBe(
    false,
  );
});
