import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOfPaper } from '../../../../papers/open-tab/paper-keys.ts';
import { clueOfTab } from '../../../../papers/open-tab/tab-clue.ts';
import { toPaperId } from '../../../../papers/paper-id.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

const openReview = 'https://openreview.net/forum?id=aBc123';
const keysOf = (url: string, title = '') => {
  const clue = clueOfTab({ url, title });
  return clue?.kind === 'keys' ? clue.keys : undefined;
};

test.each([
  'https://arxiv.org/abs/2511.01234v2',
  'https://arxiv.org/pdf/2511.01234',
  'https://arxiv.org/html/2511.01234v1#S3',
  'https://huggingface.co/papers/2511.01234',
  'https://www.alphaxiv.org/overview/2511.01234',
])('%s is about the paper of that id', (url) => {
  expect(clueOfTab({ url, title: 'Something else | OpenReview' })).toEqual({
    kind: 'id',
    id: '2511.01234',
  });
});

test.each([
  ['How Lamps Burn | OpenReview', 'How Lamps Burn'],
  ['HOW LAMPS  BURN|openreview', 'How Lamps Burn'],
  ['How Lamps Burn', 'How Lamps Burn'],
  ['$\\tau$-Lamps: Évidence for R^3 | OpenReview', 'τ-Lamps: Evidence for R³'],
  ['Lamps | OpenReview | OpenReview', 'Lamps | OpenReview'],
])('OpenReview’s page “%s” is about the paper “%s”', (title, stored) => {
  const known: readonly string[] = keysOfPaper({ title: stored });
  expect(keysOf(openReview, title)?.some((key) => known.includes(key))).toBe(true);
});

test.each([
  ['https://github.com/Ada/Oil-Lamps', 'https://github.com/ada/oil-lamps'],
  [
    'https://github.com/ada/oil-lamps/tree/main/src?tab=readme#top',
    'https://github.com/ada/oil-lamps',
  ],
  ['https://www.github.com/ada/oil-lamps.git', 'https://github.com/ada/oil-lamps/tree/main/paper'],
])('%s is about papers with the code %s', (url, githubRepo) => {
  expect(keysOf(url)).toEqual(keysOfPaper({ title: '', githubRepo }));
});

test.each([
  ['https://ada.github.io/lamps/', 'http://ada.github.io/lamps'],
  ['https://ada.github.io/lamps/index.html?from=a#video', 'https://ada.github.io/lamps/'],
  ['https://ADA.github.io', 'https://www.ada.github.io/index.html'],
  ['https://huggingface.co/spaces/ada/lamps', 'https://huggingface.co/spaces/ada/lamps/'],
  ['https://github.com/ada/lamps/wiki', 'https://github.com/ada/lamps'],
])('%s is about papers with the project page %s', (url, projectPage) => {
  expect(keysOf(url)).toEqual(keysOfPaper({ title: '', projectPage }));
});

test('another folder, or letters of another case in it, is another project', () => {
  const projectPage = 'https://ada.github.io/lamps';
  const [key] = keysOfPaper({ title: '', projectPage });
  for (const url of [
    `${projectPage}/demo`,
    'https://ada.github.io/Lamps',
    'https://b.github.io/lamps',
  ])
    expect(keysOf(url)).not.toContain(key);
});

test.each([
  {},
  { url: '', title: 'How Lamps Burn | OpenReview' },
  { url: 'https://huggingface.co/' },
  { url: 'https://arxiv.org' },
  { url: 'https://arxiv.org/list/cs.CL/recent' },
  { url: 'https://openreview.net/group?id=a', title: 'How Lamps Burn | OpenReview' },
  { url: 'https://github.com/ada' },
  { url: 'https://github.com/' },
  { url: 'https://openreview.net/forum?id=a', title: ' | OpenReview' },
  { url: 'https://openreview.net/forum?id=a', title: 'x'.repeat(1_001) },
  { url: 'chrome-extension://abcdef/sidepanel.html' },
  { url: 'about:blank' },
  { url: 'file:///home/ada/lamps' },
  { url: 'javascript:location="https://github.com/ada/lamps"' },
  { url: 'https://' },
])('%j is about no paper', (tab) => {
  expect(clueOfTab(tab)).toBeUndefined();
});

const pieces = fc.constantFrom(
  ...'https:// http:// javascript: arxiv.org openreview.net github.com a.github.io www. @ / // \\ /abs/ /forum? ? # % %2f .. 2511.01234 index.html .git a 0'.split(
    ' ',
  ),
  ' ',
  '\u202e',
);
const anyUrl = fc.oneof(
  fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 5 }).map((parts) => `https://github.com/${parts.join('')}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  hostileText,
);

describe('whatever the address and the title', () => {
  test('what comes of it is an id, or keys of one kind, and comes of it every time', () => {
    fc.assert(
      fc.property(anyUrl, hostileText, (url, title) => {
        const clue = clueOfTab({ url, title });
        expect(clueOfTab({ url, title })).toEqual(clue);
        if (clue?.kind === 'id') expect(toPaperId(clue.id)).toBe(clue.id);
        if (clue?.kind === 'keys') {
          expect(clue.keys.length).toBeGreaterThan(0);
          for (const key of clue.keys) expect(key).toMatch(/^(title|code|project) ./);
        }
      }),
      // A host of nothing but the prefix.
      { examples: [['https://www.', '']] },
    );
  });

  test('a page of OpenReview is about the paper of its own title', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const known = keysOfPaper({ title });
        expect(keysOf(openReview, `${title} | OpenReview`) ?? []).toEqual(
          title.trimEnd().match(/\|\s*OpenReview$/i) ? expect.anything() : known,
        );
      }),
    );
  });

  test('the address of a paper’s own project or code leads to it', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const clue = clueOfTab({ url });
        if (clue?.kind === 'keys')
          expect(clue.keys).toEqual(keysOfPaper({ title: '', projectPage: url }));
      }),
    );
  });
});
