import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyIndex } from '../../../../papers/open-tab/key-index.ts';
import { keysOfPaper } from '../../../../papers/open-tab/paper-keys.ts';
import { aPaper } from '../../../fixtures/factories.ts';

const repo = 'https://github.com/ada/lamps';
const keys = keysOfPaper({ title: '', githubRepo: repo });

test('a paper is found by its title, its code and its project, and by nothing else', () => {
  const index = new KeyIndex();
  const paper = aPaper({
    title: 'Oil-Lamps',
    githubRepo: repo,
    projectPage: 'https://a.github.io/x',
  });
  index.put([paper, aPaper({ title: 'Candles' })]);
  for (const key of keysOfPaper(paper)) expect(index.find([key])).toEqual([paper.id]);
  expect(index.find(keysOfPaper({ title: 'Moss' }))).toEqual([]);
  expect(index.find([])).toEqual([]);
});

test('papers that share a link are all found, each once, however often they were put', () => {
  const index = new KeyIndex();
  const papers = [1, 2, 3].map(() => aPaper({ githubRepo: repo, projectPage: `${repo}/wiki` }));
  index.put(papers);
  index.put(papers);
  expect(index.find(keys).toSorted()).toEqual(papers.map(({ id }) => id).toSorted());
});

test('a paper that got another title is found by it', () => {
  const index = new KeyIndex();
  const paper = aPaper({ title: 'Lamps' });
  index.put([paper]);
  index.put([{ ...paper, title: 'Lanterns' }]);
  expect(index.find(keysOfPaper({ title: 'Lantern' }))).toEqual([paper.id]);
});

test('whatever the titles, every paper is among those that its own keys find', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }), (titles) => {
      const index = new KeyIndex();
      const papers = titles.map((title) => aPaper({ title }));
      index.put(papers);
      for (const paper of papers) {
        for (const key of keysOfPaper(paper)) expect(index.find([key])).toContain(paper.id);
      }
    }),
  );
});
