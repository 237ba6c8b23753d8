import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type FeedDay, latestFeedDay, nextFeedDay } from '../papers/feed-day.ts';
import { type Freshness, freshnessOf, freshnessOfProblem } from '../papers/freshness.ts';
import type { ListFacts } from '../papers/hub-list.ts';
import { type Problem, type ProblemKind, problems } from '../papers/problem.ts';
import type { Screen } from '../papers/screen.ts';
import styles from './FreshnessLine.module.css';
import { clockTime, weekday } from './format.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import { isElsewhere } from './period-on-show.ts';

const problemOf: { readonly [State in Freshness]?: ProblemKind } = {
  'no-permission': 'no-permission',
  storage: 'storage-broken',
  changed: 'shape-changed',
  offline: 'offline',
  limited: 'rate-limited',
  server: 'server',
};

/** The source's own problem where the line is about it, and not about the page or the connection. */
function ownProblem({ freshness, source, list }: PanelView): Problem | undefined {
  const problem = list?.problem ?? source?.problem;
  return problem && freshnessOfProblem[problem.kind] === freshness ? problem : undefined;
}

/** What is amiss, in one sentence; undefined while all is well. */
function trouble(view: PanelView): string | undefined {
  const kind = problemOf[view.freshness];
  if (!kind) return undefined;
  const problem = ownProblem(view);
  const { title, advice } = problems[problem?.kind ?? kind];
  const until = problem?.until;
  const wait =
    until === undefined ? '' : ` ${i18n.t('fresh.limited', [clockTime(until, view.now)])}.`;
  // Before the first papers there is nothing that could be read: the screen below says what to do.
  const rest = view.screen === 'first-run' ? '' : ` ${i18n.t(advice)}`;
  return `${i18n.t(title)}.${wait}${rest}`;
}

/** When an older day was last looked at; undefined where that is no longer known. */
function checkedDay(day: FeedDay, { source, now, dayIsStored }: PanelView): string | undefined {
  const at = source?.checkedAt[day];
  if (at !== undefined) return i18n.t('fresh.checked', [clockTime(at, now)]);
  return dayIsStored ? undefined : i18n.t('fresh.never');
}

/** How much of the week or month is here, while that is not all. */
function fetchedDays({ fetched }: PanelView): string | undefined {
  if (!fetched || fetched.days >= fetched.of) return undefined;
  return i18n.t('fresh.fetched', [String(fetched.days), String(fetched.of)]);
}

/** Of which moment the Hub's own order is. */
function ranked({ fetchedAt }: ListFacts, { freshness, now }: PanelView): string {
  if (fetchedAt === undefined) return i18n.t('fresh.never');
  return i18n.t(freshness === 'stale' ? 'fresh.stale' : 'fresh.asOf', [clockTime(fetchedAt, now)]);
}

/** When it was last looked at, or why there is nothing newer. */
function checked(view: PanelView): string | undefined {
  const { freshness, source, now, day, today } = view;
  if (freshness === 'checking') return i18n.t('fresh.checking');
  if (view.list) return ranked(view.list, view);
  if (view.view === 'day' && day !== undefined && day !== today) return checkedDay(day, view);
  if (view.view !== 'day' && isElsewhere(view)) return undefined;
  const last = source?.lastSuccessAt;
  if (last === undefined) return i18n.t('fresh.never');
  if (freshness === 'stale') return i18n.t('fresh.stale', [clockTime(last, now)]);
  const latest = latestFeedDay(now);
  if (freshness === 'not-begun') return i18n.t('fresh.notBegun', [weekday(latest)]);
  if (freshness === 'weekend') return i18n.t('fresh.weekend', [weekday(nextFeedDay(latest))]);
  return i18n.t('fresh.checked', [clockTime(last, now)]);
}

const uncounted = new Set<Screen>(['loading', 'first-run', 'list-not-stored', 'storage-broken']);

function counts(view: PanelView): string | undefined {
  const { members, screen, dayIsStored, fetched } = view;
  const isUnread = fetched ? fetched.days === 0 : view.view === 'day' && !dayIsStored;
  // How many a search has found is said with its query.
  if (uncounted.has(screen) || isUnread || view.search) return undefined;
  return i18n.t('fresh.papers', members);
}

function next({ source, now, freshness, list }: PanelView): ComponentChildren {
  // Nothing reads such a list but somebody who looks at it.
  const at = source?.nextRefreshAt ?? 0;
  if (list || freshness !== 'fresh' || at <= now) return undefined;
  return <span class={styles.next}>{i18n.t('fresh.next', [clockTime(at, now)])}</span>;
}

/** What the line says in itself. */
function factsOf(view: PanelView): ComponentChildren {
  const { badItems } = view;
  return [
    [
      counts(view),
      view.newShown > 0 && !view.search && <b>{i18n.t('fresh.new', view.newShown)}</b>,
      fetchedDays(view),
      checked(view),
      badItems > 0 && i18n.t('fresh.badItems', badItems),
    ]
      .filter(Boolean)
      .map((part, index) => <span key={index}>{part}</span>),
    next(view),
  ];
}

/** What the line will say once the looking has gone well: it has the room of that meanwhile, so that no list moves. */
function soon(view: PanelView): ComponentChildren {
  const { now, source } = view;
  const well = {
    ...view,
    source: source && { lastSuccessAt: now, ...source, attemptEndedAt: now },
    online: true,
    storageFails: false,
  };
  return factsOf({ ...well, freshness: freshnessOf(well) });
}

/** One quiet line on how far what is shown can be trusted; a second one where something is amiss. */
export function FreshnessLine({ view, actions }: { view: PanelView; actions: PanelActions }) {
  return (
    <div class={styles.line} data-freshness={view.freshness}>
      <div class={styles.held}>
        <p class={styles.facts}>{factsOf(view)}</p>
        {view.freshness === 'checking' && (
          <p class={styles.facts} aria-hidden="true">
            {soon(view)}
          </p>
        )}
      </div>
      <p class={styles.trouble} role="status">
        {trouble(view)}
      </p>
      {view.freshness === 'no-permission' && view.screen !== 'first-run' && (
        <button type="button" class={styles.allow} onClick={actions.askPermission}>
          {i18n.t('fresh.allow')}
        </button>
      )}
    </div>
  );
}
