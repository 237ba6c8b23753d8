import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Community } from '../../../../papers/community.ts';
import { paperCommunity } from '../../../../papers/sources/paper-community.ts';
import { missing, pathsOf, replaced, wrongs } from '../../../fixtures/broken-values.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';
import { hostileComment, oddComments, oddLinked } from '../../../hub/synthetic/odd-community.ts';

const { parse, url } = paperCommunity;
const id = '2611.00007';
const odd = { id, comments: oddComments, ...oddLinked };

const aComment = (name: string, parentCommentId?: string, hidden = false) => ({
  id: name,
  author: { name: 'ada' },
  createdAt: '2026-11-12T08:00:00.000Z',
  type: 'comment',
  data: { hidden, latest: { raw: name }, ...(parentCommentId && { parentCommentId }) },
});

/** Comments as their ids behind a dot for every step in. */
function threads(comments: unknown[]): string[] | undefined {
  return parse({ id, comments })?.comments.map(({ id: name, depth }) => '.'.repeat(depth) + name);
}

test('the address asks for the comments too', () => {
  expect(url(id)).toBe('https://huggingface.co/api/papers/2611.00007?field=comments');
});

describe('comments', () => {
  test('of every odd shape are read item by item', () => {
    const comments = parse(odd)?.comments ?? [];
    expect(comments.map(({ id: name, depth }) => '.'.repeat(depth) + name)).toEqual(
      'c1 .c2 ..c3 c5 c6 c7 c8 c9 c10 c16 c11 .c12'.split(' '),
    );
    expect(comments[0]).toEqual({
      id: 'c1',
      author: 'Ada Brook',
      createdAt: Date.parse('2026-11-12T08:00:00.000Z'),
      text: 'The first paragraph.\n\nThe second one,\nof two lines.',
      depth: 0,
      isEdited: false,
    });
    const byId = (name: string) => comments.find((comment) => comment.id === name);
    expect(byId('c7')?.text).toBe(hostileComment);
    expect(byId('c8')?.isEdited).toBe(true);
    expect(byId('c9')).toEqual(expect.objectContaining({ author: '' }));
    expect(byId('c9')).not.toHaveProperty('createdAt');
    expect(byId('c10')?.author).toBe('ben-hollow');
  });

  test('stand behind what they reply to, in the Hub’s order', () => {
    const all = [aComment('a'), aComment('b'), aComment('c', 'a'), aComment('d', 'b')];
    expect(threads([...all, aComment('e', 'c'), aComment('f', 'a')])).toEqual(
      'a .c ..e .f b .d'.split(' '),
    );
  });

  test('are moved in only so far, however long the thread is', () => {
    const chain = Array.from({ length: 5000 }, (_, index) =>
      aComment(`n${index}`, index > 0 ? `n${index - 1}` : undefined),
    );
    const { comments = [], moreComments } = parse({ id, comments: chain }) ?? {};
    expect([comments.length, moreComments]).toEqual([200, 4800]);
    expect(comments.slice(0, 6).map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 3, 3]);
  });

  test('that are hidden take no reply with them', () => {
    expect(threads([aComment('a', undefined, true), aComment('b', 'a')])).toEqual(['b']);
  });

  test('lose hidden characters and their surplus of empty lines, never a word', () => {
    const raw = 'One\u202e.\r\n\r\n\r\n\r\n  Two\u200b \n- three\n';
    const comment = { ...aComment('a'), data: { latest: { raw } } };
    expect(parse({ id, comments: [comment] })?.comments[0]?.text).toBe('One.\n\n  Two\n- three');
  });
});

describe('what refers to the paper', () => {
  const read = parse(odd);

  test('is linked by checked ids alone', () => {
    const { models, spaces } = read ?? ({} as Community);
    expect(models.repos.map((repo) => repo.id)).toEqual([
      'lamp-co/oil-7b',
      'lamp-co/gated-by-hand',
      'lamp-co/gated-by-itself',
      'lamp-co/no-numbers',
      ...Array.from({ length: 12 }, (_, index) => `lamp-co/oil-${index}`),
    ]);
    expect(spaces.repos).toEqual([
      {
        id: 'lamp-co/demo',
        href: 'https://huggingface.co/spaces/lamp-co/demo',
        likes: 1,
        isGated: false,
      },
    ]);
  });

  test('tells its likes and downloads where it has them, and who is let in on request', () => {
    const [open, byHand, byItself, bare] = read?.models.repos ?? [];
    expect(open).toMatchObject({ likes: 12, downloads: 3400, isGated: false });
    expect([byHand?.isGated, byItself?.isGated]).toEqual([true, true]);
    expect(bare).toEqual({
      id: 'lamp-co/no-numbers',
      href: 'https://huggingface.co/lamp-co/no-numbers',
      isGated: false,
    });
  });

  test('has the Hub’s totals, and no fewer than are listed', () => {
    expect([read?.models.total, read?.datasets.total, read?.spaces.total]).toEqual([1437, 2, 1]);
    expect(read?.datasets.repos).toEqual([]);
  });
});

test.each([undefined, null, 'text', 7, [], [odd], {}, { error: 'Paper not found' }])(
  'a reply that is no paper is none: %o',
  (body) => {
    expect(parse(body)).toBeUndefined();
  },
);

/** What a panel may trust, whatever it was read from. */
function expectSound({ comments, models, datasets, spaces }: Community): void {
  expect(comments.length).toBeLessThanOrEqual(200);
  expect(new Set(comments.map((comment) => comment.id)).size).toBe(comments.length);
  for (const { text, depth, author } of comments) {
    expect(text.trim()).not.toBe('');
    expect(text.length).toBeLessThanOrEqual(10_000);
    expect(author.length).toBeLessThanOrEqual(200);
    expect([0, 1, 2, 3]).toContain(depth);
  }
  for (const { repos, total } of [models, datasets, spaces]) {
    expect(total).toBeGreaterThanOrEqual(repos.length);
    for (const { href } of repos) {
      expect(href).toMatch(/^https:\/\/huggingface\.co\/([\w.-]+\/){1,2}[\w.-]+$/);
      expect(new URL(href).href).toBe(href);
    }
  }
}

test('a page broken at any one place is sound, and costs no neighbour', () => {
  const linkedModels = [{ id: 'lamp-co/oil', likes: 3 }];
  const linkedSpaces = [{ id: 'lamp-co/demo', likes: 1 }];
  const comments = [aComment('a'), aComment('b', 'a'), aComment('c')];
  const page = { id, comments, linkedModels, linkedSpaces };
  const whole = parse(page);
  const paths = pathsOf(page).filter(([key]) => key === 'comments' || key === 'linkedSpaces');
  for (const path of paths) {
    for (const wrong of wrongs) {
      const read = parse(replaced(page, path, wrong));
      if (!read) throw new Error(`lost at ${path.join('.')}`);
      expectSound(read);
      expect(read.models).toEqual(whole?.models);
      const names = read.comments.map((comment) => comment.id);
      if (path[0] === 'comments' && path[1] === 1)
        expect(names).toEqual(expect.arrayContaining(['a', 'c']));
    }
  }
});

test('a page broken at many places, with hostile texts in it, is sound or none', () => {
  const wrong = fc.oneof(
    fc.constantFrom(...wrongs.filter((value) => value !== missing).slice(0, 14)),
    hostileText,
    fc.anything(),
  );
  const breaks = fc.array(fc.tuple(fc.constantFrom(...pathsOf(odd).slice(1)), wrong), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(breaks, (all) => {
      const body = all.reduce<unknown>((now, [path, by]) => replaced(now, path, by), odd);
      const read = parse(body);
      if (read) expectSound(read);
    }),
    { numRuns: 300 },
  );
});
