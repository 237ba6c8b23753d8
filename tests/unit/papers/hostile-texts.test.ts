import { afterAll, describe, expect, test } from 'vitest';
import { citationStyleIds } from '../../../papers/citations/registry.ts';
import { paperLink, readLink, searchLink, viewLink } from '../../../papers/deep-link.ts';
import { exportFormatIds } from '../../../papers/exports/registry.ts';
import { readImport } from '../../../papers/imports/registry.ts';
import { paperLinks } from '../../../papers/links.ts';
import { mediaHostOf } from '../../../papers/media.ts';
import { readNote } from '../../../papers/notes/read-note.ts';
import { linkOfNotice } from '../../../papers/notices/notice.ts';
import { clueOfTab } from '../../../papers/open-tab/tab-clue.ts';
import { chipsOf } from '../../../papers/query/chips.ts';
import { matchesQuery } from '../../../papers/query/match.ts';
import { parseQuery } from '../../../papers/query/parse.ts';
import { printQuery } from '../../../papers/query/print.ts';
import { readPaper } from '../../../papers/read-paper.ts';
import { paperCommunity } from '../../../papers/sources/paper-community.ts';
import { aRow, friday, fridayNoon } from '../../fixtures/factories.ts';
import { allLinks, isSafeLink, slowest, timed, unsafeSigns } from '../../fixtures/hostile/judge.ts';
import { listedWith } from '../../fixtures/hostile/listed.ts';
import { hostileKinds, hostileStrings } from '../../fixtures/hostile/strings.ts';

const fields = [
  'title',
  'summary',
  'authors',
  'organisation',
  'submitter',
  'ai_summary',
  'ai_keywords',
  'projectPage',
  'githubRepo',
  'mediaUrls',
  'comment',
  'note',
  'tag',
  'query',
  'file',
];

const listed = hostileStrings.map(listedWith);

test('there are at least five hundred texts, of every kind', () => {
  expect(hostileStrings.length).toBeGreaterThanOrEqual(500);
  for (const [kind, texts] of Object.entries(hostileKinds))
    expect(texts.length, kind).toBeGreaterThan(10);
});

describe('a paper of the Hub’s', () => {
  test('has no text that hides, turns round or towers, and none longer than its field', () => {
    for (const { paper } of listed) {
      const texts = [
        paper.title,
        paper.abstract,
        paper.summary ?? '',
        paper.submitter ?? '',
        ...paper.authors,
        ...paper.keywords,
        paper.organisation?.name ?? '',
        paper.organisation?.fullName ?? '',
      ];
      expect(texts.flatMap(unsafeSigns)).toEqual([]);
      expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(20_000);
      expect(paper.title.length).toBeLessThanOrEqual(1_000);
    }
  });

  test('leads nowhere but to https addresses that name nobody', () => {
    for (const { paper } of listed) {
      const links = [
        ...Object.values(paperLinks(paper)),
        ...paper.media,
        paper.organisation?.avatar,
      ];
      expect(links.filter((link) => link !== undefined && !isSafeLink(link))).toEqual([]);
    }
  });

  test('is the same where a file has it, whatever else the file says', () => {
    for (const [index, { paper }] of listed.entries()) {
      const text = hostileStrings[index] ?? '';
      // Of other hosts a file brings no pictures.
      const media = paper.media.filter((link) => mediaHostOf(link) !== undefined);
      expect(readPaper(JSON.parse(JSON.stringify(paper)))).toEqual({ ...paper, media });
      const forged = readPaper({
        ...paper,
        title: text,
        abstract: text,
        summary: text,
        submitter: text,
        authors: [text],
        keywords: [text],
        organisation: { name: text, fullName: text, avatar: text },
        media: [text],
        githubRepo: text,
        projectPage: text,
      });
      if (!forged) continue;
      const texts = [
        forged.title,
        forged.abstract,
        forged.summary ?? '',
        forged.submitter ?? '',
        ...forged.authors,
        ...forged.keywords,
        forged.organisation?.fullName ?? '',
      ];
      expect(texts.flatMap(unsafeSigns)).toEqual([]);
      expect(texts.filter(({ length }) => length > 20_000)).toEqual([]);
      expect(
        [...Object.values(paperLinks(forged)), ...forged.media].filter((link) => !isSafeLink(link)),
      ).toEqual([]);
    }
  });
});

describe('what stands beside it', () => {
  test('comments are text, and repositories are checked names', () => {
    for (const text of hostileStrings) {
      const data = {
        edited: false,
        hidden: false,
        latest: { raw: text, html: text },
        parentCommentId: text,
      };
      const body = {
        id: '2611.00001',
        comments: [
          {
            id: text,
            type: 'comment',
            author: { name: text, fullname: text },
            createdAt: text,
            data,
          },
        ],
        linkedModels: [{ id: text, likes: text }],
        linkedSpaces: [{ id: `lamp/${text}` }],
      };
      const read = timed('community', () => paperCommunity.parse(body));
      const { comments = [], models, spaces } = read ?? {};
      expect(comments.flatMap((comment) => unsafeSigns(comment.text + comment.author))).toEqual([]);
      const repos = [...(models?.repos ?? []), ...(spaces?.repos ?? [])];
      expect(
        repos.filter(
          ({ href }) => !isSafeLink(href) || !href.startsWith('https://huggingface.co/'),
        ),
      ).toEqual([]);
    }
  });

  test('notes have https links that name nobody, and nothing else that leads anywhere', () => {
    for (const text of hostileStrings) {
      const links = allLinks(timed(`note ${text.slice(0, 40)}`, () => readNote(text)));
      expect(links.filter((link) => !isSafeLink(link))).toEqual([]);
    }
  });
});

describe('what is typed, or read from a file', () => {
  test('a query is read, written, taken apart and matched, and never runs long', () => {
    const row = aRow({ title: `${'a'.repeat(1_000)}`, abstract: 'a '.repeat(10_000) });
    for (const text of hostileStrings) {
      timed(`query ${text.slice(0, 40)} of ${text.length}`, () => {
        const { query } = parseQuery(text, text.length);
        const normal = printQuery(query);
        expect(printQuery(parseQuery(normal).query)).toBe(normal);
        chipsOf(query);
        matchesQuery(query, row, { today: friday, now: fridayNoon });
      });
    }
  });

  test('a link of ours stays ours', () => {
    for (const text of hostileStrings) {
      for (const link of [
        searchLink(text),
        viewLink(text),
        linkOfNotice(text),
        linkOfNotice(`${friday} ${text}`),
        linkOfNotice(`digest ${friday} ${text}`),
        paperLink(text),
      ])
        expect(new URL(link, 'chrome-extension://a/').href).toMatch(
          /^chrome-extension:\/\/a\/sidepanel\.html#/,
        );
      expect(readLink(new URL(searchLink(text), 'https://a.example/').hash)).toEqual({
        kind: 'search',
        query: text.toWellFormed(),
      });
      clueOfTab({ url: text, title: text });
    }
  });

  test('a file is refused or read, and pollutes nothing', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    for (const text of hostileStrings) {
      const value = JSON.stringify(text);
      const files = [
        text,
        `{"format":"paperboy","version":1,${value}:${value},"marks":[{"paperId":"2611.00001","note":${value},"tags":[${value}],"__proto__":{"struck":1}}],"views":[{"id":"a","name":${value},"query":${value}}],"mutes":[{"id":"b","query":${value}}],"settings":{${value}:${value}}}`,
        `@misc{a, title = {${text}}, eprint = {2611.00001}}`,
        `2611.00001 ${text}`,
      ];
      for (const file of files)
        timed(`import ${file.slice(0, 50)} of ${file.length}`, () => readImport(file, fridayNoon));
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
    expect('struck' in {}).toBe(false);
  });
});

afterAll(() => {
  const sinks = exportFormatIds.length + citationStyleIds.length + 8;
  console.log(
    `hostile texts: ${hostileStrings.length} strings × ${fields.length} fields × ${sinks} sinks, executed=${'struck' in globalThis ? 1 : 0}, slowest: ${slowest()}`,
  );
  expect('struck' in globalThis).toBe(false);
});
