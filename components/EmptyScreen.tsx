import { i18n } from '#i18n';
import type { Screen } from '../papers/screen.ts';
import styles from './EmptyScreen.module.css';
import { Icon, type IconName } from './Icon.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

type EmptyScreenName = Exclude<Screen, 'list'>;

const screens = {
  loading: ['paper', 'screen.loading.title', 'screen.loading.text'],
  'first-run': ['paper', 'screen.firstRun.title', 'screen.firstRun.text'],
  'nothing-new': ['lamp', 'screen.nothingNew.title', 'screen.nothingNew.text'],
  'nothing-saved': ['bookmark', 'screen.nothingSaved.title', 'screen.nothingSaved.text'],
  'no-match': ['search', 'screen.noMatch.title', 'screen.noMatch.text'],
  weekend: ['lamp', 'screen.weekend.title', 'screen.weekend.text'],
  future: ['calendar', 'screen.future.title', 'screen.future.text'],
  'before-feed': ['calendar', 'screen.beforeFeed.title', 'screen.beforeFeed.text'],
  'empty-day': ['calendar', 'screen.emptyDay.title', 'screen.emptyDay.text'],
  'not-stored': ['paper', 'screen.notStored.title', 'screen.notStored.text'],
  'storage-broken': ['close', 'screen.storageBroken.title', 'screen.storageBroken.text'],
} as const satisfies Record<EmptyScreenName, readonly [IconName, string, string]>;

/** The one thing to do from here, where there is one. */
function action(view: PanelView, actions: PanelActions): [string, () => void] | undefined {
  if (view.screen === 'no-match') return [i18n.t('filter.clear'), actions.clearFilters];
  if (view.screen === 'storage-broken') {
    return [i18n.t('screen.storageBroken.reload'), actions.reload];
  }
  const isElsewhere = view.view === 'day' && view.day !== view.today && view.today !== undefined;
  return isElsewhere ? [i18n.t('day.today'), () => actions.showDay(undefined)] : undefined;
}

/** Stands where the list would: why there is none, and what to do. */
export function EmptyScreen({
  name,
  view,
  actions,
}: {
  name: EmptyScreenName;
  view: PanelView;
  actions: PanelActions;
}) {
  const [icon, title, text] = screens[name];
  const offer = action(view, actions);
  return (
    <div class={styles.screen} data-screen={name}>
      <span class={styles.icon}>
        <Icon name={icon} />
      </span>
      <h2 class={styles.title}>{i18n.t(title)}</h2>
      <p class={styles.text}>{i18n.t(text)}</p>
      {offer && (
        <button type="button" class={styles.action} onClick={offer[1]}>
          {offer[0]}
        </button>
      )}
    </div>
  );
}
