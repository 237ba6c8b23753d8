import { describe, expect, test } from 'vitest';
import { paperIds } from '../../../../papers/imports/paper-ids.ts';

const read = (text: string) => {
  const { entries, refused } = paperIds.read(text, 7);
  return {
    entries: entries.map(({ paperId, line }) => [paperId, line]),
    refused: refused.map(({ line, reason, text: said }) => [line, reason, said]),
  };
};

describe('a list', () => {
  test('may have one or many in a line, among other words, and each once', () => {
    const text = [
      '# To read',
      '2611.00001, 2611.00002v3',
      '',
      'Lamps: https://arxiv.org/abs/2611.00003 (see arXiv:2611.00001)',
      '----',
    ].join('\r\n');
    expect(read(text)).toEqual({
      entries: [
        ['2611.00001', 2],
        ['2611.00002', 2],
        ['2611.00003', 4],
      ],
      refused: [],
    });
  });

  test('says which lines name no paper, and which ids are too old for the Hub', () => {
    expect(read('2611.00001\nA Study of Lanterns\ncs.CL/0301001 and 2611.00002\n')).toEqual({
      entries: [
        ['2611.00001', 1],
        ['2611.00002', 3],
      ],
      refused: [
        [2, 'noId', 'A Study of Lanterns'],
        [3, 'oldId', 'cs.CL/0301001'],
      ],
    });
  });

  test('counts its papers as saved now, and knows nothing else of them', () => {
    const { entries, isMergeable } = paperIds.read('2611.00001', 7);
    expect(isMergeable).toBe(false);
    expect(entries).toEqual([
      {
        ...{ paperId: '2611.00001', line: 1, paper: undefined },
        mark: { paperId: '2611.00001', savedAt: 7 },
      },
    ]);
  });

  test('of nothing but noise is refused in a bounded list', () => {
    const { refused } = read('no paper here\n'.repeat(5_000));
    expect(refused).toHaveLength(501);
    expect(refused.at(-1)).toEqual([501, 'tooMany', '']);
  });
});
