import { i18n } from '#i18n';
import { addDays, firstFeedDay } from '../papers/feed-day.ts';
import type { HistoryProgress } from '../papers/history.ts';
import { clockTime, shortDay, wholeNumber } from './format.ts';
import styles from './HistoryLine.module.css';
import type { PanelActions } from './panel-view.ts';

/** How much further back one may want to search, in days. */
const steps = [
  ['history.quarter', 91],
  ['history.year', 365],
] as const;

interface Props {
  history: HistoryProgress;
  isOffline: boolean;
  now: number;
  actions: PanelActions;
}

/** What is being fetched: how far it has come, and what it waits for. */
function Fetching({ history, isOffline, now, actions }: Props) {
  const { days, of, floor, isPaused, waitsUntil } = history;
  const why = isPaused
    ? i18n.t('history.paused')
    : isOffline
      ? i18n.t('history.offline')
      : waitsUntil !== undefined
        ? i18n.t('history.waits', [clockTime(waitsUntil, now)])
        : undefined;
  return (
    <>
      <p role="status">
        {i18n.t('history.fetching', [shortDay(floor, now), wholeNumber(days), wholeNumber(of)])}
        {why !== undefined && ` ${why}`}
      </p>
      <progress
        class={styles.progress}
        value={days}
        max={of}
        aria-label={i18n.t('history.progress')}
      />
      <p class={styles.acts}>
        <button type="button" onClick={() => actions.pauseHistory(!isPaused)}>
          {i18n.t(isPaused ? 'history.goOn' : 'history.pause')}
        </button>
      </p>
    </>
  );
}

/** How far back one can search, and the way further. */
export function HistoryLine(props: Props) {
  const { history, now, actions } = props;
  const { floor, isDone, limit = firstFeedDay } = history;
  const isAll = floor <= firstFeedDay;
  return (
    <section class={styles.history} aria-label={i18n.t('history.label')} data-history>
      {isDone ? (
        <p>{i18n.t(isAll ? 'history.all' : 'history.since', [shortDay(floor, now)])}</p>
      ) : (
        <Fetching {...props} />
      )}
      {!isAll && floor <= limit && <p>{i18n.t('history.limited')}</p>}
      {floor > limit && (
        <p class={styles.acts}>
          {i18n.t('history.further')}{' '}
          {steps.map(([words, days]) => (
            <button
              type="button"
              key={words}
              onClick={() => actions.fetchBackTo(addDays(floor, -days))}
            >
              {i18n.t(words)}
            </button>
          ))}
          <button type="button" onClick={() => actions.fetchBackTo(firstFeedDay)}>
            {i18n.t('history.everything')}
          </button>
        </p>
      )}
    </section>
  );
}
