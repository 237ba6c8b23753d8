import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type FeedDay, firstFeedDay } from '../papers/feed-day.ts';
import { isPeriodView, neighbourDay, periodOf } from '../papers/period.ts';
import styles from './DayHeader.module.css';
import { briefDay, dayHeadline, periodHeadline, shortDay, shortPeriod } from './format.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';
import { isElsewhere } from './period-on-show.ts';

/** The day, week or month in the lengths that a width can have room for. */
function Headline({ view: panel }: { view: PanelView }) {
  const { view, day, now } = panel;
  if (view === 'own') return <bdi>{panel.ownView?.name}</bdi>;
  if (!isPeriodView(view)) return i18n.t(`view.${view}`);
  if (day === undefined) return i18n.t('day.none');
  if (view !== 'day') {
    const period = periodOf(view, day);
    return (
      <>
        <span class={styles.long}>{periodHeadline(view, period, now)}</span>
        <span class={styles.brief}>{shortPeriod(view, period)}</span>
        <span class={styles.short}>{shortPeriod(view, period)}</span>
      </>
    );
  }
  return (
    <time dateTime={day}>
      <span class={styles.long}>{dayHeadline(day, now, 'long')}</span>
      <span class={styles.medium}>{dayHeadline(day, now, 'short')}</span>
      <span class={styles.brief}>{briefDay(day, now)}</span>
      <span class={styles.short}>{shortDay(day, now)}</span>
    </time>
  );
}

function DayPicker({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const input = useRef<HTMLInputElement>(null);
  const shownDay = view.day ?? view.today ?? view.latestDate;
  return (
    <span class={styles.picker}>
      <IconButton
        icon="calendar"
        label={i18n.t('day.pick')}
        onClick={() => input.current?.showPicker()}
      />
      <input
        ref={input}
        class={styles.date}
        type="date"
        tabIndex={-1}
        aria-label={i18n.t('day.pick')}
        min={firstFeedDay}
        max={view.latestDate}
        value={shownDay}
        onChange={({ currentTarget: { value } }) => {
          if (value) actions.showDay(value);
        }}
      />
    </span>
  );
}

/** The day as the headline, the way to other days, and the actions that concern the whole panel. */
export function DayHeader({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const period = isPeriodView(view.view) ? view.view : undefined;
  const away = isElsewhere(view);
  const leads = (step: -1 | 1, day: FeedDay) =>
    period !== undefined && neighbourDay(period, day, step, view.latestDate) !== undefined;
  return (
    <div class={styles.header} data-elsewhere={away}>
      {period && (
        <IconButton
          icon="back"
          label={i18n.t(`${period}.previous`)}
          onClick={() => actions.stepDay(-1)}
          isDisabled={view.day !== undefined && !leads(-1, view.day)}
        />
      )}
      <h1 class={period ? styles.day : styles.name} data-week={period === 'week'}>
        <Headline view={view} />
      </h1>
      {period && (
        <IconButton
          icon="forward"
          label={i18n.t(`${period}.next`)}
          onClick={() => actions.stepDay(1)}
          isDisabled={view.day === undefined || !leads(1, view.day)}
        />
      )}
      {away && (
        <button
          type="button"
          class={styles.today}
          aria-label={i18n.t('day.today')}
          title={i18n.t('day.today')}
          onClick={() => actions.showDay(undefined)}
        >
          <span class={styles.word}>{i18n.t('day.today')}</span>
          <Icon name="latest" />
        </button>
      )}
      <span class={styles.actions}>
        {period && <DayPicker view={view} actions={actions} />}
        <IconButton
          icon="refresh"
          label={i18n.t(view.isChecking ? 'header.refreshing' : 'header.refresh')}
          onClick={actions.refresh}
          isBusy={view.isChecking}
        />
        <MoreMenu view={view} actions={actions} />
      </span>
    </div>
  );
}
