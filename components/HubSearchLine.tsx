import { i18n } from '#i18n';
import { problems } from '../papers/problem.ts';
import { clockTime } from './format.ts';
import styles from './HistoryLine.module.css';
import type { PanelActions, PanelView } from './panel-view.ts';

interface Props {
  hub: NonNullable<PanelView['search']>['hub'];
  now: number;
  actions: PanelActions;
}

/** What has come of asking, in words. */
function said(hub: Props['hub'], now: number): string {
  switch (hub?.kind) {
    case undefined:
      return i18n.t('search.hubOffer');
    case 'asking':
      return i18n.t('search.hubAsking');
    case 'found': {
      const { count, fetchedAt } = hub;
      if (count === 0) return i18n.t('search.hubNone');
      return i18n.t('search.hubFound', count, [String(count), clockTime(fetchedAt, now)]);
    }
    case 'failed': {
      const { kind, until } = hub.problem;
      const title = `${i18n.t(problems[kind].title)}.`;
      if (until === undefined) return `${title} ${i18n.t(problems[kind].advice)}`;
      return `${title} ${i18n.t('search.hubUntil', [clockTime(until, now)])}`;
    }
  }
}

const offers = { failed: 'search.askHubAgain', asking: undefined, found: undefined } as const;

/** What the Hub's own search has to say beside what is stored here, and the way to ask it. */
export function HubSearchLine({ hub, now, actions }: Props) {
  const offer = hub ? offers[hub.kind] : 'search.askHub';
  return (
    <section class={styles.history} aria-label={i18n.t('search.hub')} data-hub-search={hub?.kind}>
      <p role="status">{said(hub, now)}</p>
      {offer && (
        <p class={styles.acts}>
          <button type="button" onClick={actions.askHub}>
            {i18n.t(offer)} <kbd>↵</kbd>
          </button>
        </p>
      )}
    </section>
  );
}
