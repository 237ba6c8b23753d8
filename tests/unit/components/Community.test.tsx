import { render, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { PaperLinks } from '../../../components/PaperLinks.tsx';
import type { Community, CommunityReply } from '../../../papers/community.ts';
import { paperCommunity } from '../../../papers/sources/paper-community.ts';
import { aPaper, fridayNoon } from '../../fixtures/factories.ts';
import { watchedActions, wordsOf } from '../../fixtures/panel.tsx';
import { hostileComment, oddComments, oddLinked } from '../../hub/synthetic/odd-community.ts';

const odd = paperCommunity.parse({ id: '2611.00007', comments: oddComments, ...oddLinked });
const empty = paperCommunity.parse({ id: '2611.00007' });

function open(...replies: (CommunityReply | Community | undefined)[]) {
  const actions = watchedActions();
  const answers = replies.map((reply): CommunityReply => {
    if (!reply) throw new Error('not read');
    return 'kind' in reply ? reply : { kind: 'read', community: reply };
  });
  actions.readCommunity.mockImplementation(
    async () => answers.shift() ?? { kind: 'failed', trouble: 'server' },
  );
  const paper = aPaper({ id: '2611.00007', comments: 6 });
  render(<PaperLinks paper={paper} now={fridayNoon} actions={actions} />);
  return { actions, user: userEvent.setup() };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('comments', () => {
  test('come when they are asked for, once, and go with a second press', async () => {
    const { actions } = open(odd);
    expect(actions.readCommunity).not.toHaveBeenCalled();
    await press('6 comments');
    const part = await screen.findByRole('region', { name: 'Comments' });
    expect(part).toBeTruthy();
    expect(actions.readCommunity).toHaveBeenCalledExactlyOnceWith('2611.00007');
    await press('6 comments');
    expect(screen.queryByRole('region')).toBeNull();
    expect(screen.getByRole('button', { name: '6 comments', expanded: false })).toBeTruthy();
  });

  test('tell who wrote them and when, with their paragraphs, replies further in', async () => {
    open(odd);
    await press('6 comments');
    const part = await screen.findByRole('region', { name: 'Comments' });
    const [first, reply, deeper] = within(part).getAllByRole('listitem');
    expect([...(first?.querySelectorAll('p') ?? [])].map(wordsOf)).toEqual([
      'Ada Brook · Nov 12',
      'The first paragraph.',
      'The second one, of two lines.',
    ]);
    expect(first?.dataset.depth).toBe('0');
    expect(wordsOf(reply ?? null)).toBe('Reply by Ada Brook · Nov 12A reply.');
    expect([reply?.dataset.depth, deeper?.dataset.depth]).toEqual(['1', '2']);
    expect(wordsOf(part)).toContain('somebodyBy nobody, at no time.');
    expect(wordsOf(part)).toContain('Nov 12 · editedChanged later.');
  });

  test('that the Hub hides are left out, and markup is text', async () => {
    open(odd);
    await press('6 comments');
    const part = await screen.findByRole('region', { name: 'Comments' });
    expect(part.textContent).not.toContain('This was hidden.');
    expect(part.textContent).not.toContain('never shown');
    for (const paragraph of hostileComment.split('\n\n')) {
      expect(within(part).getByText(paragraph)).toBeTruthy();
    }
    expect(part.querySelector('img, script, [onclick], [onerror]')).toBeNull();
    const links = within(part).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://huggingface.co/papers/2611.00007',
    ]);
  });

  test('that are none any more are said to be none', async () => {
    open(empty);
    await press('6 comments');
    expect(await screen.findByText(/Nothing to read here/)).toBeTruthy();
  });
});

describe('models, datasets and Spaces', () => {
  test('are links to the Hub with their likes and downloads, and the Hub’s totals', async () => {
    open(odd);
    await press('Models, datasets, Spaces');
    const part = await screen.findByRole('region', { name: 'Models, datasets, Spaces' });
    const headings = within(part).getAllByRole('heading');
    expect(headings.map(wordsOf)).toEqual(['Models 1,437', 'Datasets 2', 'Spaces 1']);
    const [model] = within(part).getAllByRole('listitem');
    expect(wordsOf(model ?? null)).toBe('lamp-co/oil-7b♥ 1212 likes↓ 3.4K3,400 downloads');
    const hrefs = within(part)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href') ?? '');
    expect(hrefs).toContain('https://huggingface.co/lamp-co/oil-7b');
    expect(hrefs).toContain('https://huggingface.co/spaces/lamp-co/demo');
    for (const href of hrefs) expect(href).toMatch(/^https:\/\/huggingface\.co\/[\w./-]+$/);
    expect(wordsOf(part)).toContain('lamp-co/gated-by-hand♥ 1212 likes↓ 3.4K3,400 downloadsaccess');
    expect(wordsOf(part)).not.toContain('lamp-co/private');
    expect(wordsOf(part)).toContain('and 1,421 more');
  });

  test('that are none are said to be none', async () => {
    open(empty);
    await press('Models, datasets, Spaces');
    expect(await screen.findByText(/No model, dataset or Space/)).toBeTruthy();
  });

  test('and comments share one request', async () => {
    const { actions } = open(odd);
    await press('Models, datasets, Spaces');
    await press('6 comments');
    expect(await screen.findAllByRole('region')).toHaveLength(2);
    expect(actions.readCommunity).toHaveBeenCalledOnce();
  });
});

describe('every failure', () => {
  test.each<[string, CommunityReply & { kind: 'failed' }]>([
    ['could not be reached', { kind: 'failed', trouble: 'offline' }],
    ['does not know this paper', { kind: 'failed', trouble: 'unknown' }],
    ['has trouble', { kind: 'failed', trouble: 'server' }],
    ['could not be read', { kind: 'failed', trouble: 'shape-changed' }],
    ['asks for patience', { kind: 'failed', trouble: 'rate-limited' }],
    ['to wait until ', { kind: 'failed', trouble: 'rate-limited', until: fridayNoon + 60_000 }],
    ['may not read', { kind: 'failed', trouble: 'no-permission' }],
    ['Nothing came of that', { kind: 'failed', trouble: 'storage-broken' }],
  ])('is a sentence (“%s”), and can be tried again', async (words, reply) => {
    const { actions } = open(reply, odd);
    await press('6 comments');
    expect(wordsOf(await screen.findByText(new RegExp(words)))).toContain(words);
    await press('Try again');
    expect(await screen.findByRole('region', { name: 'Comments' })).toBeTruthy();
    expect(actions.readCommunity).toHaveBeenCalledTimes(2);
  });
});

test('while the Hub is asked, it is said', async () => {
  const { actions } = open(odd);
  actions.readCommunity.mockImplementation(() => new Promise(vi.fn()));
  await press('6 comments');
  expect(await screen.findByText('Asking the Hub …')).toBeTruthy();
});
