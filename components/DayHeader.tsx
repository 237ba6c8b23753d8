import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { firstFeedDay, nextFeedDay } from '../papers/feed-day.ts';
import styles from './DayHeader.module.css';
import { briefDay, dayHeadline, shortDay } from './format.ts';
import { IconButton } from './IconButton.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

/** The day in the three lengths that a width can have room for. */
function Headline({ view: { view, day, now } }: { view: PanelView }) {
  if (view === 'new') return i18n.t('view.new');
  if (view === 'saved') return i18n.t('view.saved');
  if (day === undefined) return i18n.t('day.none');
  return (
    <time dateTime={day}>
      <span class={styles.long}>{dayHeadline(day, now)}</span>
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
  const isDay = view.view === 'day';
  const isToday = view.day === view.today;
  return (
    <div class={styles.header} data-elsewhere={isDay && !isToday}>
      {isDay && (
        <IconButton
          icon="back"
          label={i18n.t('day.previous')}
          onClick={() => actions.stepDay(-1)}
          isDisabled={view.day !== undefined && view.day <= firstFeedDay}
        />
      )}
      <h1 class={isDay ? styles.day : styles.name}>
        <Headline view={view} />
      </h1>
      {isDay && (
        <IconButton
          icon="forward"
          label={i18n.t('day.next')}
          onClick={() => actions.stepDay(1)}
          isDisabled={view.day === undefined || nextFeedDay(view.day) > view.latestDate}
        />
      )}
      {isDay && !isToday && view.today !== undefined && (
        <button type="button" class={styles.today} onClick={() => actions.showDay(undefined)}>
          {i18n.t('day.today')}
        </button>
      )}
      <span class={styles.actions}>
        {isDay && <DayPicker view={view} actions={actions} />}
        <IconButton
          icon="refresh"
          label={i18n.t(view.isChecking ? 'header.refreshing' : 'header.refresh')}
          onClick={actions.refresh}
          isBusy={view.isChecking}
        />
        <MoreMenu actions={actions} />
      </span>
    </div>
  );
}
