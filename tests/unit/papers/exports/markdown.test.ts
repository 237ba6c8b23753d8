import { expect, test } from 'vitest';
import { markdown } from '../../../../papers/exports/markdown.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';

const textOf = (...listed: Parameters<typeof markdown.write>[0]) =>
  [...markdown.write(listed)].join('');

const publishedAt = Date.parse('2026-11-17');
const lamps = aPaper({ id: '2611.00007', title: 'Lamps [new]', publishedAt });
const crowd = aPaper({
  ...{ id: '2611.00008', title: 'Rivers', publishedAt },
  authors: ['Ada Brook', 'Ben Hollow', 'Cy Moss', 'Di Reed', 'Ed Fern'],
});

test('a paper is a line with its link, its first authors and its year', () => {
  expect(
    textOf({ paper: lamps, mark: undefined }, { paper: crowd, mark: aMark(crowd.id) }),
  ).toBe(`- [Lamps \\[new\\]](https://arxiv.org/abs/2611.00007) · Ada Brook, Ben Hollow · 2026
- [Rivers](https://arxiv.org/abs/2611.00008) · Ada Brook, Ben Hollow, Cy Moss +2 · 2026
`);
});

test('tags, a status and a note are the user’s own; the note stays within its paper', () => {
  const mark = aMark(lamps.id, {
    tags: ['to cite', '!'],
    status: 'done',
    note: '```\nopen\n\nend\n',
  });
  const text = textOf(
    { paper: lamps, mark },
    { paper: crowd, mark: aMark(crowd.id, { status: 'reading' }) },
  );
  expect(
    text,
  ).toBe(`- [x] [Lamps \\[new\\]](https://arxiv.org/abs/2611.00007) · Ada Brook, Ben Hollow · 2026 · #to-cite

  \`\`\`
  open

  end
- [ ] [Rivers](https://arxiv.org/abs/2611.00008) · Ada Brook, Ben Hollow, Cy Moss +2 · 2026
`);
});
