import { render, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type CardProps, PaperCard } from '../../../components/PaperCard.tsx';
import type { Paper } from '../../../papers/paper.ts';
import { type PaperRow, statesOf } from '../../../papers/paper-row.ts';
import { initialSettings } from '../../../papers/settings.ts';
import { dailyPapers } from '../../../papers/sources/daily-papers.ts';
import { aPaper, aRow, friday, fridayNoon } from '../../fixtures/factories.ts';
import { watchedActions, wordsOf } from '../../fixtures/panel.tsx';
import { specimens } from '../../hub/specimens/registry.ts';
import type { Specimen } from '../../hub/specimens/specimen.ts';
import { syntheticItem } from '../../hub/synthetic/items.ts';
import { chanceOf } from '../../hub/synthetic/random.ts';

function showCard(row: PaperRow, props: Partial<CardProps> = {}) {
  const actions = watchedActions();
  const shown = {
    row,
    isOpen: false,
    isCurrent: false,
    isSelected: undefined,
    position: 1,
    size: 1,
    view: 'day' as const,
    settings: initialSettings,
    mediaHosts: undefined,
    query: '',
    marks: undefined,
    now: fridayNoon,
    actions,
    ...props,
  };
  const { container, unmount } = render(<PaperCard {...shown} />);
  return { actions, container, unmount, card: screen.getByRole('article') };
}

const authors = (count: number) => Array.from({ length: count }, (_, index) => `Author ${index}`);

describe('text is text', () => {
  const pieces = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '"><b onclick=alert(1)>',
    '</bdi></button>',
    '<!--',
    '&lt;i&gt;',
    '&#60;',
    '<think>',
    'javascript:alert(1)',
    '$1',
    '{{x}}',
    'lamp',
  ];
  const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1 }).map((all) => all.join(''));
  const paperOf = (text: string): Partial<Paper> => ({
    title: text,
    abstract: `${text}\n\n${text}`,
    summary: text,
    // A keyword without any letter is no button: it cannot be asked for.
    keywords: [`oil ${text}`, `lamp ${text}`],
    authors: [text, text, text],
    organisation: { name: text, fullName: text },
    submitter: text,
  });
  /** Every element with its attributes, but for the words in them. */
  const skeleton = (container: Element) =>
    [...container.querySelectorAll('*')].map(
      (element) => `${element.localName} ${element.getAttributeNames()}`,
    );

  test.each([false, true])('hostile words in every field make no element (open: %s)', (isOpen) => {
    const id = aPaper().id;
    const calm = showCard(aRow({ id, ...paperOf('calm') }), { isOpen });
    const expected = skeleton(calm.container);
    calm.unmount();
    fc.assert(
      fc.property(hostile, (text) => {
        const { container, unmount } = showCard(aRow({ id, ...paperOf(text) }), { isOpen });
        const shown = skeleton(container);
        const times =
          wordsOf(container).split(wordsOf({ textContent: text } as Element)).length - 1;
        unmount();
        expect(shown).toEqual(expected);
        // Title, organisation and authors, and then the teaser or everything else.
        expect(times).toBeGreaterThanOrEqual(isOpen ? 11 : 5);
      }),
      { numRuns: 60 },
    );
  });
});

describe('every oddity of the feed becomes a card', () => {
  const base = syntheticItem(chanceOf(1), friday, '2611.00001');
  const paperOf = ({ paper, outer }: Specimen): Paper => {
    const item = { ...base, ...outer, paper: { ...base.paper, ...paper, id: base.paper.id } };
    const [parsed] = dailyPapers.parseDay([item], friday)?.papers ?? [];
    if (!parsed) throw new Error('The specimen cannot be parsed.');
    return aPaper(parsed);
  };

  test.each(specimens)('$name', (specimen) => {
    const complain = vi.spyOn(console, 'error');
    const row = aRow(paperOf(specimen));
    const closed = showCard(row);
    expect(screen.getByRole('heading', { level: 2 })).toHaveProperty(
      'textContent',
      row.paper.title,
    );
    closed.unmount();
    const { container } = showCard(row, { isOpen: true });
    const words = container.textContent ?? '';
    for (const paragraph of row.paper.abstract.split('\n\n')) expect(words).toContain(paragraph);
    expect(container.querySelectorAll('img, script, video, iframe, sub, think')).toHaveLength(0);
    for (const link of screen.getAllByRole('link')) {
      expect(link.getAttribute('href')).toMatch(/^https:\/\//);
    }
    expect(complain).not.toHaveBeenCalled();
  });
});

describe('the closed card', () => {
  test.each([
    [[], 'authors hidden'],
    [['Ada Brook'], 'Ada Brook'],
    [['Ada Brook', 'Ben Hollow'], 'Ada Brook, Ben Hollow'],
    [['Ada Brook', 'Ben Hollow', 'Cy Reed'], 'Ada Brook, Ben Hollow +1'],
    [authors(50), 'Author 0, Author 1 +48'],
    [authors(51), 'Author 0 et al. · 51 authors'],
    [authors(3303), 'Author 0 et al. · 3,303 authors'],
  ])('names authors briefly: %#', (names, words) => {
    showCard(aRow({ authors: names }));
    expect(screen.getByText(words)).toBeTruthy();
  });

  test.each<[string, Partial<Paper>, RegExp]>([
    ['upvotes', { upvotes: 1 }, /11 upvote$/],
    ['many upvotes', { upvotes: 1234 }, /1\.2K1234 upvotes/],
    ['comments', { comments: 2 }, /2 comments/],
    ['stars', { githubRepo: 'https://github.com/a/b', githubStars: 7 }, /7 GitHub stars/],
    ['code without stars', { githubRepo: 'https://github.com/a/b', githubStars: 0 }, /code/],
    ['a project page', { projectPage: 'https://lamp.example.org/' }, /project/],
    ['media', { media: ['https://lamp.example.org/a.png'] }, /media/],
    ['a withdrawal', { withdrawnAt: fridayNoon }, /withdrawn/],
    ['the arXiv date', { publishedAt: Date.parse('2026-11-17') }, /arXiv Nov 17/],
  ])('tells %s, and nothing where there is none', (_, fields, words) => {
    const { card, unmount } = showCard(aRow(fields));
    expect(wordsOf(card)).toMatch(words);
    unmount();
    expect(wordsOf(showCard(aRow({ upvotes: 10 })).card)).not.toMatch(words);
  });

  test('tells the feed day outside the day’s own list', () => {
    const { card, unmount } = showCard(aRow(), { view: 'saved' });
    expect(wordsOf(card)).toContain('Nov 20');
    unmount();
    expect(wordsOf(showCard(aRow()).card)).not.toContain('Nov 20');
  });

  test('shows a few lines of the AI summary, else of the abstract', () => {
    const { card, unmount } = showCard(aRow({ summary: 'In short.', abstract: 'At length.' }));
    expect(wordsOf(card)).toContain('In short.');
    expect(wordsOf(card)).not.toContain('At length.');
    unmount();
    const long = showCard(aRow({ abstract: 'x'.repeat(5000) })).card;
    expect(wordsOf(long).length).toBeLessThan(500);
  });
});

describe('marks', () => {
  const moments = { seenAt: 1, readAt: 1, savedAt: 1, hiddenAt: 1 };
  const row = (mark: PaperRow['mark'] | object | undefined, isNew = false) => aRow({}, mark, isNew);

  test.each<[string, PaperRow]>([
    ['', row(undefined)],
    ['new', row(undefined, true)],
    ['seen', row({ seenAt: 1 })],
    ['seen read', row({ readAt: 1 })],
    ['saved', row({ savedAt: 1 })],
    ['seen read saved hidden', row(moments)],
  ])('data-state lists “%s”', (state, shown) => {
    expect(showCard(shown).card.dataset.state).toBe(state);
    expect(statesOf(shown).join(' ')).toBe(state);
  });

  test.each([
    ['Save', 'false', undefined],
    ['Saved', 'true', { savedAt: 1 }],
  ])('the bookmark says %s', (name, pressed, mark) => {
    showCard(aRow({}, mark));
    expect(screen.getByRole('button', { name }).getAttribute('aria-pressed')).toBe(pressed);
  });

  test('a new paper says so in its heading', () => {
    showCard(aRow({ title: 'Lamps' }, undefined, true));
    expect(wordsOf(screen.getByRole('heading'))).toBe('New: Lamps');
  });
});

test.each([
  ['opens', /Lamps/, 'toggleOpen'],
  ['saves', 'Save', 'toggleSaved'],
] as const)('a click that %s makes the card current as well', async (_, name, action) => {
  const row = aRow({ title: 'Lamps' });
  const { actions, card } = showCard(row);
  await userEvent.click(within(card).getByRole('button', { name }));
  expect(actions[action]).toHaveBeenCalledExactlyOnceWith(row.paper.id);
  expect(actions.moveCurrent).toHaveBeenCalledWith(row.paper.id);
});

test('a card that takes the focus becomes the one that the keys act upon', () => {
  const row = aRow();
  const { actions, card } = showCard(row);
  card.focus();
  expect(actions.moveCurrent).toHaveBeenCalledWith(row.paper.id);
});

test.each([true, false])('the title’s button tells whether the card is open: %s', (isOpen) => {
  showCard(aRow({ title: 'Lamps' }), { isOpen });
  const button = screen.getByRole('button', { name: 'Lamps' });
  expect(button.getAttribute('aria-expanded')).toBe(String(isOpen));
});
