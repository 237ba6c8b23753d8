import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type View, views } from '../papers/view.ts';
import { wholeNumber } from './format.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import styles from './ViewTabs.module.css';

/** The lists that a reader can be in, with what waits in them. */
export function ViewTabs({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const counts: { [Id in View]?: number | undefined } = {
    new: view.newCount,
    saved: view.savedCount,
  };
  const tabs = useRef<HTMLElement>(null);
  // Of a row that is wider than the panel, the tab of the list on show is in view, with a piece of the next.
  useLayoutEffect(() => {
    const current = tabs.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view.view, view.ownView?.id]);
  return (
    <nav ref={tabs} class={styles.tabs} aria-label={i18n.t('view.label')}>
      {views.map((id) => {
        const count = counts[id] ?? 0;
        return (
          <button
            type="button"
            key={id}
            class={styles.tab}
            data-view={id}
            aria-current={id === view.view ? 'page' : undefined}
            onClick={() => actions.showView(id)}
          >
            {i18n.t(`view.${id}`)}{' '}
            {count > 0 && <span class={styles.count}>{wholeNumber(count)}</span>}
          </button>
        );
      })}
      {view.ownViews.map(({ id, name }) => (
        <button
          type="button"
          key={`own ${id}`}
          class={styles.tab}
          data-own-view={id}
          title={name}
          aria-current={id === view.ownView?.id ? 'page' : undefined}
          onClick={() => actions.showOwnView(id)}
        >
          <bdi>{name}</bdi>
        </button>
      ))}
    </nav>
  );
}
