import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { FreshnessLine } from '../../../components/FreshnessLine.tsx';
import type { PanelView } from '../../../components/panel-view.ts';
import type { Freshness } from '../../../papers/freshness.ts';
import { type Problem, problems } from '../../../papers/problem.ts';
import { aRow, aSource } from '../../fixtures/factories.ts';
import { aView, watchedActions, wordsOf } from '../../fixtures/panel.tsx';

/** A moment of that Friday by the reader's own clock. */
const at = (hours: number, minutes = 0, day = 20) =>
  new Date(2026, 10, day, hours, minutes).getTime();
const now = at(12);
const older = '2026-11-18';

function showLine(fields: Partial<PanelView>) {
  const actions = watchedActions();
  const { container } = render(
    <FreshnessLine view={aView({ now, ...fields })} actions={actions} />,
  );
  const line = container.querySelector('[data-freshness]');
  return {
    actions,
    state: line?.getAttribute('data-freshness'),
    facts: [...(line?.querySelectorAll('p:not([aria-hidden]) span') ?? [])].map(wordsOf),
    held: [...(line?.querySelectorAll('p[aria-hidden] span') ?? [])].map(wordsOf),
    trouble: wordsOf(screen.getByRole('status')),
  };
}

const quiet = aSource({ lastSuccessAt: at(9, 12) });
const { lastSuccessAt: _, ...unread } = quiet;
const checked = { ...quiet, nextRefreshAt: at(12, 30) };

const words: Record<Freshness, [facts: string, trouble: RegExp]> = {
  'no-permission': ['checked 09:12', /^No access to huggingface\.co\. Paperboy needs/],
  storage: ['checked 09:12', /^The browser’s storage does not answer\. Close/],
  changed: ['checked 09:12', /^The Hub’s answer could not be read\. Its format/],
  offline: ['checked 09:12', /^The Hub cannot be reached\. Everything stored/],
  limited: ['checked 09:12', /^The Hub asks for patience\. Paperboy goes on/],
  server: ['checked 09:12', /^The Hub has trouble\. Paperboy tries again/],
  stale: ['Last checked 09:12', /^$/],
  checking: ['checking …', /^$/],
  never: ['checked 09:12', /^$/],
  'not-begun': ['Friday’s papers have not come yet', /^$/],
  weekend: ['No papers on weekends, more on Monday', /^$/],
  fresh: ['checked 09:12', /^$/],
};

test.each(Object.entries(words) as [Freshness, [string, RegExp]][])(
  'the state “%s” is said in words',
  (freshness, [fact, trouble]) => {
    const line = showLine({ freshness, source: checked });
    expect(line.state).toBe(freshness);
    expect(line.facts).toContain(fact);
    expect(line.trouble).toMatch(trouble);
  },
);

test.each<[string, Partial<PanelView>, string]>([
  ['on a feed day', { source: checked }, 'checked 09:12'],
  ['of a first run', { source: unread }, 'checked 12:00'],
  [
    'where papers are still to come',
    { source: quiet, today: '2026-11-19', day: '2026-11-19' },
    'Friday’s papers',
  ],
  [
    'of a first run on a Saturday',
    { source: unread, now: at(12, 0, 21), latestDate: '2026-11-21' },
    'No papers',
  ],
])('while papers are looked for it has the room of what it will say %s', (_, fields, said) => {
  const { facts, held } = showLine({ freshness: 'checking', source: quiet, ...fields });
  expect(facts).toContain('checking …');
  expect(held.some((fact) => fact.startsWith(said))).toBe(true);
  cleanup();
  expect(showLine({ freshness: 'fresh', source: checked }).held).toEqual([]);
});

describe('of a list that the Hub orders by itself', () => {
  const list = { fetchedAt: at(9, 40) };
  test.each<[string, Partial<PanelView>, string[]]>([
    ['it says of which moment it is, and promises nothing', { list }, ['3 papers', 'as of 09:40']],
    ['it says that it is old', { list, freshness: 'stale' }, ['3 papers', 'Last checked 09:40']],
    ['it says that it is on its way', { list, freshness: 'checking' }, ['3 papers', 'checking …']],
    [
      'it counts nothing before it came',
      { list: {}, rows: [], screen: 'list-not-stored' },
      ['Not checked yet'],
    ],
  ])('%s', (_, fields, facts) => {
    expect(showLine({ view: 'trending', source: checked, ...fields }).facts).toEqual(facts);
  });

  test('its own trouble is told, not the source’s', () => {
    const problem = { kind: 'server', at: now } as const;
    const { trouble } = showLine({
      freshness: 'server',
      list: { ...list, problem },
      source: quiet,
    });
    expect(trouble).toMatch(/^The Hub has trouble/);
  });
});

describe('facts', () => {
  test('count the papers and the new ones, and tell when it goes on', () => {
    const rows = [aRow({}, undefined, true), aRow(), aRow()];
    const { facts } = showLine({ rows, source: checked });
    expect(facts).toEqual(['3 papers', '1 new', 'checked 09:12', 'next 12:30']);
  });

  test.each<[string, Partial<PanelView>, string[]]>([
    ['before the first answer of the store', { screen: 'loading' }, ['checked 09:12']],
    [
      'with items that could not be read',
      { badItems: 2 },
      ['1 paper', 'checked 09:12', '2 items could not be read'],
    ],
    [
      'before the first check',
      { freshness: 'never', source: undefined },
      ['1 paper', 'Not checked yet'],
    ],
    [
      'after a check of another day',
      { source: aSource({ lastSuccessAt: at(9, 12, 19) }) },
      ['1 paper', 'checked Thu, Nov 19, 09:12'],
    ],
    [
      'with a next check that is due',
      { source: { ...checked, nextRefreshAt: now } },
      ['1 paper', 'checked 09:12'],
    ],
    [
      'on an older day, which was read at a time of its own',
      { day: older, source: { ...quiet, checkedAt: { [older]: at(7, 30) } } },
      ['1 paper', 'checked 07:30'],
    ],
    ['on an older day whose reading is forgotten', { day: older }, ['1 paper']],
    [
      'on a day that was never fetched, with no count',
      { day: older, dayIsStored: false, screen: 'not-stored', rows: [], members: 0 },
      ['Not checked yet'],
    ],
    [
      'on a day that is known from others’ lists alone, with no count',
      { day: older, dayIsStored: false },
      ['Not checked yet'],
    ],
    [
      'on an older day at the weekend',
      { day: older, freshness: 'weekend', source: { ...quiet, checkedAt: { [older]: at(7, 30) } } },
      ['1 paper', 'checked 07:30'],
    ],
    [
      'in a list that is no day’s',
      { view: 'new', day: undefined, dayIsStored: false },
      ['1 paper', 'checked 09:12'],
    ],
    ['in trouble', { freshness: 'server', source: checked }, ['1 paper', 'checked 09:12']],
  ])('%s', (_, fields, facts) => {
    const line = showLine({
      rows: [aRow()],
      source: quiet,
      ...fields,
    });
    expect(line.facts).toEqual(facts);
  });
});

describe('trouble', () => {
  const withProblem = (problem: Problem) => aSource({ ...checked, problem });

  test('a limit tells until when', () => {
    const source = withProblem({ kind: 'rate-limited', at: now, until: at(14) });
    expect(showLine({ freshness: 'limited', source }).trouble).toBe(
      'The Hub asks for patience. Asked to wait until 14:00. Paperboy goes on by itself.',
    );
  });

  test('a full disk is told apart from a broken store', () => {
    const source = withProblem({ kind: 'storage-full', at: now });
    expect(showLine({ freshness: 'storage', source }).trouble).toMatch(/^The disk is full\./);
  });

  test.each<[Freshness, Problem, RegExp]>([
    ['offline', { kind: 'server', at: now, until: at(14) }, /^The Hub cannot be reached\. Every/],
    ['storage', { kind: 'offline', at: now }, /^The browser’s storage does not answer\./],
  ])(
    '“%s” by the page itself is not told in the words of an older problem',
    (freshness, problem, said) => {
      expect(showLine({ freshness, source: withProblem(problem) }).trouble).toMatch(said);
    },
  );

  test('every problem has words', () => {
    for (const kind of Object.keys(problems) as (keyof typeof problems)[]) {
      const { container, unmount } = render(
        <FreshnessLine
          view={aView({ freshness: 'storage', source: withProblem({ kind, at: now }) })}
          actions={watchedActions()}
        />,
      );
      expect(wordsOf(container)).not.toBe('');
      unmount();
    }
  });

  test('access is asked for where it is missing, by a click', async () => {
    const { actions } = showLine({ freshness: 'no-permission' });
    await userEvent.click(screen.getByRole('button', { name: 'Allow access' }));
    expect(actions.askPermission).toHaveBeenCalledOnce();
  });

  test('before the first papers claims nothing of stored ones, and leaves the offer to the screen', () => {
    const offline = { freshness: 'offline', screen: 'first-run', rows: [] } as const;
    expect(showLine({ ...offline, rows: [] }).trouble).toBe('The Hub cannot be reached.');
    cleanup();
    showLine({ ...offline, freshness: 'no-permission', rows: [] });
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('access is asked for nowhere else', () => {
    showLine({ freshness: 'offline' });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
