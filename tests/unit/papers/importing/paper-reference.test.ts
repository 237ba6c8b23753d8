import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperReference, referencesIn } from '../../../../papers/importing/paper-reference.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

test.each([
  ['2611.00007', '2611.00007'],
  ['2611.00007v3', '2611.00007'],
  ['0704.0001', '0704.0001'],
  ['arXiv:2611.00007', '2611.00007'],
  ['ARXIV:2611.00007v2', '2611.00007'],
  ['10.48550/arXiv.2611.00007', '2611.00007'],
  ['doi:10.48550/arxiv.2611.00007', '2611.00007'],
  ['https://doi.org/10.48550/arXiv.2611.00007', '2611.00007'],
  ['https://arxiv.org/abs/2611.00007', '2611.00007'],
  ['http://export.arxiv.org/abs/2611.00007v1?context=cs', '2611.00007'],
  ['https://arxiv.org/pdf/2611.00007v2.pdf#page=3', '2611.00007'],
  ['arxiv.org/html/2611.00007', '2611.00007'],
  ['https://www.alphaxiv.org/abs/2611.00007', '2611.00007'],
  ['https://huggingface.co/papers/2611.00007#community', '2611.00007'],
  ['https://hf.co/papers/2611.00007', '2611.00007'],
  ['https://ar5iv.labs.arxiv.org/html/2611.00007', '2611.00007'],
  ['https://papers.cool/arxiv/2611.00007', '2611.00007'],
])('%s is a paper', (word, id) => {
  expect(paperReference(word)).toEqual({ id });
});

test.each([
  ['cs.CL/0301001', 'cs.CL/0301001'],
  ['arXiv:hep-th/9901001v2', 'hep-th/9901001'],
  ['https://arxiv.org/abs/cs/0301001', 'cs/0301001'],
  ['https://arxiv.org/pdf/math.GT/0309136v1.pdf', 'math.GT/0309136'],
])('%s is an id of the old kind', (word, oldId) => {
  expect(paperReference(word)).toEqual({ oldId });
});

test.each([
  ['', 'lamps', '2026', '2611.123', '2613.00007', '2611.000077', '12611.00007', '2024.12'],
  ['https://example.com/abs/2611.00007', 'https://arxiv.org/list/cs.CL/2611', 'https://'],
  ['https://evilarxiv.org/abs/2611.00007', 'https://huggingface.co/2611.00007', '__proto__'],
  ['javascript:2611.00007', 'https://arxiv.org/abs/', `${'9'.repeat(5_000)}`],
])('these are none: %s, %s, %s …', (...words) => {
  for (const word of words) expect(paperReference(word)).toBeUndefined();
});

test('a text’s references are found in their order, whatever stands around them', () => {
  const text =
    '- [Lamps](https://arxiv.org/abs/2611.00001), see “2611.00002v2”; cs/0301001. <arXiv:2611.00003>!';
  expect([...referencesIn(text)]).toEqual([
    { id: '2611.00001' },
    { id: '2611.00002' },
    { oldId: 'cs/0301001' },
    { id: '2611.00003' },
  ]);
});

test('no text makes it fail', () => {
  const part = fc.constantFrom(
    '2611.00007',
    'https://',
    'arxiv.org',
    '/abs/',
    'v1',
    '%',
    '[',
    '\ud800',
    ':',
  );
  const text = fc.array(fc.oneof(part, hostileText), { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (some) => {
      for (const found of referencesIn(some)) {
        if ('id' in found) expect(found.id).toMatch(/^\d{4}\.\d{4,5}$/);
      }
    }),
  );
});
