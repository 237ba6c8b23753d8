import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexEntry } from '../../../../papers/citing/bibtex-entry.ts';
import { bibtex } from '../../../../papers/imports/bibtex.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

const only = (fields: string) => bibtex.read(`@article{key, title = {Lamps}, ${fields}}`, 7);
const idOf = (fields: string) => only(fields).entries[0]?.paperId;

describe('the paper is found', () => {
  test.each([
    ['eprint = {2611.00007}'],
    ['eprint = {2611.00007v2}, archivePrefix = {arXiv}'],
    ['eprint = {arXiv:2611.00007}, eprinttype = {arxiv}'],
    ['arxivId = {2611.00007}'],
    ['doi = {10.48550/arXiv.2611.00007}'],
    ['doi = {https://doi.org/10.48550/ARXIV.2611.00007}'],
    ['url = {https://arxiv.org/abs/2611.00007}'],
    ['url = {http://arxiv.org/pdf/2611.00007v1.pdf}'],
    ['howpublished = {\\url{https://huggingface.co/papers/2611.00007}}'],
    ['journal = {arXiv preprint arXiv:2611.00007}'],
    ['journal = {CoRR}, volume = {abs/2611.00007}'],
    ['journal = {ArXiv}, volume = {abs/2611.00007}'],
    ['publisher = {arXiv}, number = {arXiv:2611.00007}'],
    ['note = {arXiv:2611.00007 [cs.CL]}'],
    ['note = {Preprint: arXiv 2611.00007}'],
  ])('by %s', (fields) => {
    expect(idOf(fields)).toBe('2611.00007');
  });

  test('by a key that ends in its id', () => {
    const text = '@misc{DBLP:journals/corr/abs-2611.00007, title = {Lamps}}';
    expect(bibtex.read(text, 7).entries[0]?.paperId).toBe('2611.00007');
  });

  test.each([
    ['no field of it', '', 'noId'],
    ['another archive', 'eprint = {2611.00007}, archivePrefix = {biorxiv}', 'noId'],
    ['a number that is no arXiv id', 'pages = {2611.00007}', 'noId'],
    ['an id of the old kind', 'eprint = {cs/0301001}, archivePrefix = {arXiv}', 'oldId'],
  ])('not by %s', (_, fields, reason) => {
    expect(only(fields)).toMatchObject({
      entries: [],
      refused: [{ line: 1, reason, text: 'Lamps' }],
    });
  });
});

describe('what stands beside the id', () => {
  const text = `@article{brook,
  title    = {{A {Study} of {\\"U}ber-Lamps}},
  author   = {Brook, Ada and {Lantern Team} and van Hollow, Jr., Ben and others},
  abstract = {We study
    50\\% of lamps.},
  year     = 2026, month = dec,
  keywords = {to cite, oil; {a, b}, OIL},
  annote   = {\\# Mine

- \\$x\\$ -- {}y},
  eprint   = {2611.00007},
}`;
  const [entry] = bibtex.read(text, 7).entries;

  test('is metadata until the Hub gives its own', () => {
    expect(entry?.paper).toMatchObject({
      id: '2611.00007',
      day: '',
      days: [],
      title: 'A Study of Über-Lamps',
      authors: ['Ada Brook', 'Lantern Team', 'Ben van Hollow Jr.'],
      abstract: 'We study 50% of lamps.',
      publishedAt: Date.UTC(2026, 11, 1),
    });
  });

  test('and the user’s own becomes tags and a note', () => {
    expect(entry?.mark).toEqual({
      paperId: '2611.00007',
      savedAt: 7,
      tags: ['a, b', 'oil', 'to cite'],
      note: '# Mine\n\n- $x$ – y',
    });
  });

  test.each([
    ['year = 2026', undefined],
    ['year = 2024, month = nov', undefined],
    ['year = 2026, month = nov', Date.UTC(2026, 10, 1)],
    ['year = {2026}, month = 10', Date.UTC(2026, 9, 1)],
    ['date = {2026-11-17}', Date.UTC(2026, 10, 17)],
    ['date = {2026-11}', Date.UTC(2026, 10, 1)],
    ['year = {forthcoming}, month = nov', undefined],
  ])('%s is the paper’s date only where it can be', (fields, publishedAt) => {
    expect(only(`eprint = {2611.00007}, ${fields}`).entries[0]?.paper?.publishedAt).toBe(
      publishedAt,
    );
  });
});

test('a broken entry and one without an id cost no other, each with its line', () => {
  const text = `@misc{a, title = {A}, eprint = {2611.00001}}
@misc{b, title = {B
@book{c, title = {C}}
@misc{d, title = {D}, eprint = {2611.00002}}
@misc{d, title = {D again}, eprint = {2611.00002}}
`;
  const { entries, refused } = bibtex.read(text, 7);
  expect(entries.map(({ paperId, line }) => [paperId, line])).toEqual([
    ['2611.00001', 1],
    ['2611.00002', 4],
  ]);
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'notBibtex'],
    [3, 'noId'],
  ]);
});

test('what Paperboy wrote comes back: the paper, its tags and its note', () => {
  const word = fc.constantFrom(
    'Lamp',
    'énfant',
    'Oil & Co',
    '50%',
    'x_1',
    '灯',
    'a--b',
    '{b}',
    '\\c',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(words, fc.uniqueArray(word, { maxLength: 3 }), (note, tags) => {
      const paper = aPaper({ id: '2611.00007', title: 'A Study of Ölümlü Lamps' });
      const mark = aMark(paper.id, { tags: tags.toSorted(), note });
      const { entries } = bibtex.read(bibtexEntry(paper, { mark, withAbstract: true }), 7);
      expect(entries[0]?.paper).toMatchObject({
        title: paper.title,
        authors: paper.authors,
        abstract: paper.abstract,
      });
      expect(entries[0]?.mark?.note).toBe(note);
      expect(entries[0]?.mark?.tags ?? []).toHaveLength(tags.length);
    }),
  );
});

test('no text makes it fail, and no name reaches what objects inherit', () => {
  const part = fc.constantFrom(
    '@misc{',
    '__proto__',
    ' = {',
    '}',
    ',',
    'eprint',
    '2611.00007',
    '"',
    '#',
    '\\',
    '\n@',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, hostileText), { maxLength: 25 }), (parts) => {
      for (const { paperId } of bibtex.read(parts.join(''), 7).entries)
        expect(paperId).toMatch(/^\d{4}\.\d{4,5}$/);
    }),
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
