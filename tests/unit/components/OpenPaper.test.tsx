import { render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { OpenPaper } from '../../../components/OpenPaper.tsx';
import { unknownPaper } from '../../../papers/paper.ts';
import type { PaperRow } from '../../../papers/paper-row.ts';
import { aRow, fridayNoon } from '../../fixtures/factories.ts';
import { watchedActions, wordsOf } from '../../fixtures/panel.tsx';

function open(row: PaperRow, query = '') {
  const actions = watchedActions();
  const { container } = render(
    <OpenPaper
      row={row}
      showsFigures={false}
      mediaHosts={undefined}
      query={query}
      marks={undefined}
      now={fridayNoon}
      actions={actions}
    />,
  );
  return { actions, container, words: () => wordsOf(container) };
}

test('leads to every place where the paper can be read, in a tab of its own', () => {
  open(
    aRow({
      id: '2611.00007',
      githubRepo: 'https://github.com/lamp/oil',
      projectPage: 'https://lamp.example.org/',
    }),
  );
  const links = screen.getAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['PDF', 'https://arxiv.org/pdf/2611.00007'],
    ['arXiv', 'https://arxiv.org/abs/2611.00007'],
    ['HTML', 'https://arxiv.org/html/2611.00007'],
    ['Hub page', 'https://huggingface.co/papers/2611.00007'],
    ['Code', 'https://github.com/lamp/oil'],
    ['Project', 'https://lamp.example.org/'],
  ]);
  for (const link of links) {
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  }
});

test('links and buttons tell comments and stars', () => {
  open(aRow({ githubRepo: 'https://github.com/lamp/oil', githubStars: 1200, comments: 1 }));
  expect(screen.getByRole('button', { name: '1 comment', expanded: false })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Code ★ 1.2K' })).toBeTruthy();
});

test('shows the abstract’s paragraphs, the summary, the keywords and where the paper came from', () => {
  const { words, container } = open(
    aRow({
      abstract: 'One.\n\nTwo.',
      summary: 'In short.',
      keywords: ['lamps', 'oil'],
      days: ['2025-12-31', '2026-11-20'],
      submitter: 'old-hand',
      publishedAt: Date.parse('2026-11-17'),
      withdrawnAt: Date.parse('2026-11-19'),
    }),
  );
  const paragraphs = [...container.querySelectorAll('p')].map(wordsOf);
  expect(paragraphs).toEqual([
    'Withdrawn from arXiv on Nov 19.',
    'AI summary In short.',
    'One.',
    'Two.',
    'Daily Papers Nov 20 · before that on Dec 31, 2025 · brought by old-hand · arXiv Nov 17',
  ]);
  const keywords = screen.getByRole('list', { name: 'Keywords' });
  expect([...keywords.querySelectorAll('button')].map(wordsOf)).toEqual(['lamps', 'oil']);
  expect(words()).toContain('Authors: Ada Brook, Ben Hollow');
  expect(words()).not.toContain('undefined');
});

test('a marked paper whose metadata is not here opens all the same', () => {
  const paper = unknownPaper('2611.00007');
  const { words } = open({ paper, mark: { paperId: paper.id, savedAt: 1 }, isNew: false });
  expect(words()).toContain('The Hub gave no abstract for this paper.');
  expect(screen.getByRole('link', { name: 'PDF' })).toBeTruthy();
});

test('3,303 authors wait behind a button, and are a few text nodes once they are shown', async () => {
  const authors = Array.from({ length: 3303 }, (_, index) => `Author Number ${index + 1}`);
  const { words, container } = open(aRow({ authors }));
  expect(words()).toContain('Author Number 30 … Show all 3,303 authors');
  expect(words()).not.toContain('Author Number 31');
  await userEvent.click(screen.getByRole('button', { name: 'Show all 3,303 authors' }));
  const line = [...container.querySelectorAll('div')].findLast((block) =>
    wordsOf(block).startsWith('Authors: '),
  );
  expect(wordsOf(line ?? null)).toBe(`Authors: ${authors.join(', ')}`);
  expect(line?.querySelectorAll('*').length).toBeLessThan(20);
  expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
});

test('30 authors need no button', () => {
  open(aRow({ authors: Array.from({ length: 30 }, (_, index) => `Author ${index}`) }));
  expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
});

test.each([
  ['Mark as seen', undefined],
  ['Mark as seen', { savedAt: 1 }],
  ['Mark as new', { seenAt: 1 }],
  ['Mark as new', { readAt: 1 }],
])('offers “%s” by what the reader did', async (name, mark) => {
  const row = aRow({}, mark);
  const { actions } = open(row);
  await userEvent.click(screen.getByRole('button', { name }));
  expect(actions.toggleSeen).toHaveBeenCalledExactlyOnceWith(row.paper.id);
});

describe('a keyword', () => {
  test('narrows the list to the papers that share it', async () => {
    const { actions } = open(aRow({ keywords: ['lamps', 'oil'] }));
    await userEvent.click(screen.getByRole('button', { name: 'oil', pressed: false }));
    expect(actions.setQuery).toHaveBeenCalledExactlyOnceWith('kw:=oil');
  });

  test('that the list is narrowed to, in whatever case, lets all in again', async () => {
    const { actions } = open(aRow({ keywords: ['lamps', 'oil'] }), 'lantern kw:=Oil');
    expect(screen.getByRole('button', { name: 'lamps', pressed: false })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'oil', pressed: true }));
    expect(actions.setQuery).toHaveBeenCalledExactlyOnceWith('lantern');
  });
});

test('a paper is copied as a link and as a citation, and nothing is asked of the Hub', async () => {
  const row = aRow({ comments: 3 });
  const { actions } = open(row);
  await userEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cite' }));
  await userEvent.click(await screen.findByRole('button', { name: 'APA' }));
  expect(actions.copyLink).toHaveBeenCalledExactlyOnceWith(row.paper);
  expect(actions.copyCitation).toHaveBeenCalledExactlyOnceWith(row.paper, 'apa');
  expect(actions.readCommunity).not.toHaveBeenCalled();
});

test('an open paper is saved to Zotero, and nothing is asked of the Hub', async () => {
  const row = aRow({ comments: 3 });
  const { actions } = open(row);
  await userEvent.click(screen.getByRole('button', { name: 'Save to Zotero' }));
  expect(actions.sendToZotero).toHaveBeenCalledExactlyOnceWith({ id: row.paper.id });
  expect(actions.readCommunity).not.toHaveBeenCalled();
});

test('a paper that nobody has commented on offers no comments', () => {
  open(aRow({ comments: 0 }));
  expect(screen.queryByRole('button', { name: /comment/ })).toBeNull();
});
