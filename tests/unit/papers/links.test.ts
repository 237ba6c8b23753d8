import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { githubRepoLink, paperLinks, safeLink } from '../../../papers/links.ts';

/** Addresses, nearly addresses, and texts that a browser would take for one. */
const anyAddress = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(
      fc.constantFrom(
        'https://',
        'http://',
        'HTTP://',
        'javascript:',
        'data:',
        'file://',
        'blob:https://',
        '//',
        ' \n',
        '',
      ),
      fc.constantFrom('', 'user@', 'user:word@', '@', 'huggingface.co@'),
      fc.constantFrom(
        'a.example',
        'localhost',
        '[::1]',
        '127.0.0.1:80',
        'ä.example',
        'a.\nexample',
        '..',
        '',
      ),
      fc.oneof(
        fc.string(),
        fc.constantFrom('/', '/a b', '/\u202eb', '\\b', '/"><script>', `/${'a'.repeat(3000)}`),
      ),
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('a safe link', () => {
  test('is an https address of a named host, without a user in it, and not too long; or there is none', () => {
    let links = 0;
    fc.assert(
      fc.property(anyAddress, (raw) => {
        const link = safeLink(raw);
        if (link === undefined) return;
        links += 1;
        const { protocol, username, password, hostname } = new URL(link);
        expect({ protocol, username, password }).toEqual({
          protocol: 'https:',
          username: '',
          password: '',
        });
        expect(hostname).toContain('.');
        expect(link.length).toBeLessThan(2048);
        expect(link).toMatch(/^https:\/\/[\x21-\x7e]+$/);
        expect(safeLink(link)).toBe(link);
      }),
      { numRuns: 1000 },
    );
    expect(links).toBeGreaterThan(100);
  });

  test.each([
    ['https://a.example/b?c#d', 'https://a.example/b?c#d'],
    [' http://a.example\n/b ', 'https://a.example/b'],
    ['HTTPS://A.EXAMPLE', 'https://a.example/'],
    ['javascript:alert(1)//a.example', undefined],
    ['data:text/html,a.example', undefined],
    ['https://user:word@a.example/', undefined],
    ['https://huggingface.co@a.example/', undefined],
    ['https://localhost/', undefined],
    ['a.example/b', undefined],
    ['', undefined],
    [`https://a.example/${'b'.repeat(2048)}`, undefined],
  ])('of %j is %j', (raw, link) => {
    expect(safeLink(raw)).toBe(link);
  });
});

test.each([
  ['https://github.com/lamp/oil', 'https://github.com/lamp/oil'],
  ['http://github.com/lamp/oil.git/', 'https://github.com/lamp/oil'],
  ['https://github.com/\nlamp/oil?tab=a#b', 'https://github.com/lamp/oil'],
  ['https://github.com/lamp//', 'https://github.com/lamp'],
  ['https://github.com/', undefined],
  ['https://gist.github.com/lamp/1', undefined],
  ['https://github.com.a.example/lamp/oil', undefined],
  ['https://a@github.com/lamp/oil', undefined],
  ['', undefined],
])('the repository of %j is %j', (raw, link) => {
  expect(githubRepoLink(raw)).toBe(link);
});

test('a paper can be read in four places, and its code and project in those that it has', () => {
  const id = '2611.00042';
  const places = {
    arxiv: 'https://arxiv.org/abs/2611.00042',
    pdf: 'https://arxiv.org/pdf/2611.00042',
    html: 'https://arxiv.org/html/2611.00042',
    hub: 'https://huggingface.co/papers/2611.00042',
  };
  expect(paperLinks({ id })).toStrictEqual(places);
  const own = { githubRepo: 'https://github.com/lamp/oil', projectPage: 'https://a.example/' };
  expect(paperLinks({ id, ...own })).toStrictEqual({
    ...places,
    code: own.githubRepo,
    project: own.projectPage,
  });
});
