import { i18n } from '#i18n';
import { latestFeedDay, nextFeedDay } from '../papers/feed-day.ts';
import type { Freshness } from '../papers/freshness.ts';
import { type ProblemKind, problems } from '../papers/problem.ts';
import styles from './FreshnessLine.module.css';
import { clockTime, weekday } from './format.ts';
import type { PanelActions, PanelView } from './panel-view.ts';

const problemOf: { readonly [State in Freshness]?: ProblemKind } = {
  'no-permission': 'no-permission',
  storage: 'storage-broken',
  changed: 'shape-changed',
  offline: 'offline',
  limited: 'rate-limited',
  server: 'server',
};

/** What is amiss, in one sentence; undefined while all is well. */
function trouble({ freshness, source, now }: PanelView): string | undefined {
  const kind = problemOf[freshness];
  if (!kind) return undefined;
  const { title, advice } = problems[source?.problem?.kind ?? kind];
  const until = source?.problem?.until;
  const wait = until === undefined ? '' : ` ${i18n.t('fresh.limited', [clockTime(until, now)])}.`;
  return `${i18n.t(title)}.${wait} ${i18n.t(advice)}`;
}

/** When it was last looked at, or why there is nothing newer. */
function checked({ freshness, source, now }: PanelView): string {
  if (freshness === 'checking') return i18n.t('fresh.checking');
  const last = source?.lastSuccessAt;
  if (last === undefined) return i18n.t('fresh.never');
  if (freshness === 'stale') return i18n.t('fresh.stale', [clockTime(last, now)]);
  const latest = latestFeedDay(now);
  if (freshness === 'not-begun') return i18n.t('fresh.notBegun', [weekday(latest)]);
  if (freshness === 'weekend') return i18n.t('fresh.weekend', [weekday(nextFeedDay(latest))]);
  return i18n.t('fresh.checked', [clockTime(last, now)]);
}

function counts({ members, screen }: PanelView): string | undefined {
  if (screen === 'loading' || screen === 'first-run' || screen === 'storage-broken')
    return undefined;
  return i18n.t('fresh.papers', members);
}

function next({ source, now, freshness }: PanelView): string | undefined {
  const at = source?.nextRefreshAt;
  if (freshness !== 'fresh' || at === undefined || at <= now) return undefined;
  return i18n.t('fresh.next', [clockTime(at, now)]);
}

/** One quiet line on how far what is shown can be trusted; a second one where something is amiss. */
export function FreshnessLine({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const amiss = trouble(view);
  const badItems = view.source?.badItems ?? 0;
  const parts = [
    counts(view),
    view.newShown > 0 && <b>{i18n.t('fresh.new', view.newShown)}</b>,
    checked(view),
    badItems > 0 && i18n.t('fresh.badItems', badItems),
  ].filter(Boolean);
  const later = next(view);
  return (
    <div class={styles.line} data-freshness={view.freshness}>
      <p class={styles.facts}>
        {parts.map((part, index) => (
          <span key={index}>{part}</span>
        ))}
        {later && <span class={styles.next}>{later}</span>}
      </p>
      <p class={styles.trouble} role="status">
        {amiss}
      </p>
      {view.freshness === 'no-permission' && (
        <button type="button" class={styles.allow} onClick={actions.askPermission}>
          {i18n.t('fresh.allow')}
        </button>
      )}
    </div>
  );
}
