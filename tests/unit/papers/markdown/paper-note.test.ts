import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { noteFileName, paperNote } from '../../../../papers/markdown/paper-note.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

const paper = aPaper({
  id: '2611.00007',
  title: 'A "Study" of Lanterns: Part #1',
  publishedAt: Date.parse('2026-11-17'),
  githubRepo: 'https://github.com/ada/lanterns',
});

test('a note has the facts as properties, the abstract, and the user’s own words as they wrote them', () => {
  const mark = aMark(paper.id, { savedAt: 0, tags: ['to cite'], note: '## Mine\n\n- *x*\n' });
  expect(paperNote({ paper, mark })).toBe(`---
title: "A \\"Study\\" of Lanterns: Part #1"
authors:
  - "Ada Brook"
  - "Ben Hollow"
arxiv: "2611.00007"
published: 2026-11-17
day: 2026-11-20
keywords:
  - "lanterns"
tags:
  - "to-cite"
saved: 1970-01-01T00:00:00.000Z
url: "https://arxiv.org/abs/2611.00007"
pdf: "https://arxiv.org/pdf/2611.00007"
hub: "https://huggingface.co/papers/2611.00007"
code: "https://github.com/ada/lanterns"
---

# A "Study" of Lanterns: Part \\#1

> [!abstract]
> We study lanterns.
>
> They give light.

## Mine

- *x*
`);
});

test('a date that is not known to the day is no date to YAML', () => {
  const { publishedAt: _, ...undated } = paper;
  expect(paperNote({ paper: { ...undated, day: '' }, mark: undefined })).toContain(
    '\npublished: "2026-11"\nkeywords',
  );
});

test('whatever texts hold, another reader of YAML finds the same', () => {
  const odd = fc.constantFrom(
    '---',
    ': ',
    '\n---\n',
    '#',
    '!!js',
    '\u0085',
    '\u2028',
    '\ufeff',
    '"',
    '\\',
  );
  const text = fc.array(fc.oneof(hostileText, odd), { maxLength: 5 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (title, authors) => {
      const note = paperNote({
        paper: aPaper({ title, authors, abstract: title }),
        mark: undefined,
      });
      const [, yaml = ''] = /^---\n([\s\S]*?\n)---\n/.exec(note) ?? [];
      const read = parse(yaml);
      expect(read.title ?? '').toBe(title.toWellFormed());
      expect(read.authors ?? []).toEqual(authors.map((author) => author.toWellFormed()));
      expect(read.hub).toMatch(/^https:\/\/huggingface\.co\/papers\//);
    }),
  );
});

describe('the file’s name', () => {
  test.each([
    ['A Study of Lanterns', '2611.00007 A Study of Lanterns.md'],
    ['Lamps: 1/2 [new] #3?', '2611.00007 Lamps 1 2 new 3.md'],
    ['..', '2611.00007.md'],
    ['', '2611.00007.md'],
    ['灯'.repeat(90), `2611.00007 ${'灯'.repeat(60)}.md`],
  ])('of “%s” is “%s”', (title, name) => {
    expect(noteFileName({ paper: { ...paper, title }, mark: undefined })).toBe(name);
  });

  test('is one that every disk takes, whatever the title', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const name = noteFileName({ paper: { ...paper, title }, mark: undefined });
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
        expect(name).toMatch(/^2611\.00007( [^\\/:*?"<>|#^[\]\p{Cc}]*[^ .\\/])?\.md$/u);
      }),
    );
  });
});
