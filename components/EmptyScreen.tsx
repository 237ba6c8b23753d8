import { i18n } from '#i18n';
import type { Freshness } from '../papers/freshness.ts';
import type { Screen } from '../papers/screen.ts';
import { isLimited } from '../papers/source-state.ts';
import styles from './EmptyScreen.module.css';
import { Icon, type IconName } from './Icon.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';
import { isElsewhere } from './period-on-show.ts';

type EmptyScreenName = Exclude<Screen, 'list' | 'search-start'>;

const screens = {
  loading: ['paper', 'screen.loading.title', 'screen.loading.text'],
  'first-run': ['paper', 'screen.firstRun.title', 'screen.firstRun.text'],
  'nothing-new': ['lamp', 'screen.nothingNew.title', 'screen.nothingNew.text'],
  'nothing-saved': ['bookmark', 'screen.nothingSaved.title', 'screen.nothingSaved.text'],
  'no-match': ['search', 'screen.noMatch.title', 'screen.noMatch.text'],
  'nothing-found': ['search', 'screen.nothingFound.title', 'screen.nothingFound.text'],
  'search-failed': ['search', 'screen.searchFailed.title', 'screen.searchFailed.text'],
  'view-gone': ['eye', 'screen.viewGone.title', 'screen.viewGone.text'],
  'all-hidden': ['eye', 'screen.allHidden.title', 'screen.allHidden.text'],
  weekend: ['lamp', 'screen.weekend.title', 'screen.weekend.text'],
  future: ['calendar', 'screen.future.title', 'screen.future.text'],
  'before-feed': ['calendar', 'screen.beforeFeed.title', 'screen.beforeFeed.text'],
  'not-come': ['calendar', 'screen.notCome.title', 'screen.notCome.text'],
  'empty-day': ['calendar', 'screen.emptyDay.title', 'screen.emptyDay.text'],
  'not-stored': ['paper', 'screen.notStored.title', 'screen.notStored.text'],
  'period-not-stored': ['paper', 'screen.periodNotStored.title', 'screen.periodNotStored.text'],
  'empty-period': ['calendar', 'screen.emptyPeriod.title', 'screen.emptyPeriod.text'],
  'list-not-stored': ['paper', 'screen.listNotStored.title', 'screen.listNotStored.text'],
  'empty-list': ['lamp', 'screen.emptyList.title', 'screen.emptyList.text'],
  'storage-broken': ['close', 'screen.storageBroken.title', 'screen.storageBroken.text'],
} as const satisfies Record<EmptyScreenName, readonly [IconName, string, string]>;

/** What a newcomer should know, while the first papers are on their way. */
const lessons = ['screen.firstRun.badge', 'screen.firstRun.keys', 'screen.firstRun.kept'] as const;

/** The screens on which papers are waited for, in the words for when they did not come. */
const missingTitles = {
  'first-run': 'screen.missing.noPapers',
  'not-stored': 'screen.missing.notFetched',
  'period-not-stored': 'screen.missing.daysNotFetched',
  'list-not-stored': 'screen.missing.listNotFetched',
} as const;

const reasons = {
  'no-permission': 'screen.missing.noPermission',
  storage: 'screen.missing.storage',
  changed: 'screen.missing.changed',
  offline: 'screen.missing.offline',
  limited: 'screen.missing.limited',
  server: 'screen.missing.server',
} as const satisfies { [State in Freshness]?: string };

function isTrouble(freshness: Freshness): freshness is keyof typeof reasons {
  return freshness in reasons;
}

function isWaiting(screen: Screen): screen is keyof typeof missingTitles {
  return screen in missingTitles;
}

/** Title and text where the papers that are waited for have not come; undefined while they may be on their way. */
function missing({ screen, freshness, isChecking, source }: PanelView) {
  if (!isWaiting(screen)) return undefined;
  const title = missingTitles[screen];
  if (isTrouble(freshness)) {
    return [title, isChecking ? 'screen.missing.trying' : reasons[freshness]] as const;
  }
  const wasAsked = screen !== 'first-run' || source?.attemptAt !== undefined;
  return wasAsked && !isChecking ? ([title, 'screen.missing.other'] as const) : undefined;
}

/** The one thing to do from here, where there is one. */
function action(view: PanelView, actions: PanelActions): [string, () => void] | undefined {
  const { screen, freshness, source, now } = view;
  if (screen === 'no-match') return [i18n.t('search.label'), actions.widenSearch];
  if (screen === 'nothing-saved') {
    return [i18n.t('screen.nothingSaved.restore'), actions.openSettings];
  }
  if (screen === 'all-hidden') return [i18n.t('list.showHidden'), () => actions.showHidden(true)];
  if (screen === 'storage-broken' || screen === 'search-failed') {
    return [i18n.t('screen.storageBroken.reload'), actions.reload];
  }
  if (screen === 'first-run' && freshness === 'no-permission') {
    return [i18n.t('fresh.allow'), actions.askPermission];
  }
  const isAskable = freshness !== 'no-permission' && !isLimited(source, now);
  if (isAskable && missing(view)) {
    return [i18n.t('screen.missing.again'), actions.refresh];
  }
  if (screen === 'loading') return undefined;
  return isElsewhere(view) ? [i18n.t('day.today'), () => actions.showDay(undefined)] : undefined;
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
  const [icon, ...words] = screens[name];
  const [title, text] = missing(view) ?? words;
  const { singleKeys } = view.settings;
  const isKeyless = name === 'nothing-saved' && !singleKeys;
  const taught = lessons.filter((key) => singleKeys || key !== 'screen.firstRun.keys');
  const offer = action(view, actions);
  return (
    <div class={styles.screen} data-screen={name}>
      <span class={styles.icon}>
        <Icon name={icon} />
      </span>
      <h2 class={styles.title}>{i18n.t(title)}</h2>
      <p class={styles.text}>{i18n.t(isKeyless ? 'screen.nothingSaved.withoutKeys' : text)}</p>
      {name === 'first-run' && (
        <ul class={styles.lessons}>
          {taught.map((key) => (
            <li key={key}>{i18n.t(key)}</li>
          ))}
        </ul>
      )}
      {offer && (
        <button type="button" class={`button ${styles.action}`} onClick={offer[1]}>
          {offer[0]}
        </button>
      )}
    </div>
  );
}
