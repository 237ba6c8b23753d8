import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { tabPatterns } from '../papers/open-tab/tab-sites.ts';
import styles from './MoreMenu.module.css';
import type { PanelActions, PanelView } from './panel-view.ts';
import { placeBelow } from './place-below.ts';

interface Props {
  menu: RefObject<HTMLElement | null>;
  /** Where its button is. */
  anchor: RefObject<HTMLElement | null>;
  view: Pick<PanelView, 'settings'>;
  actions: PanelActions;
}

/** The choices of the menu. */
export function MoreChoices({ menu, anchor, view, actions }: Props) {
  useLayoutEffect(() => placeBelow(menu.current, anchor.current), [menu, anchor]);
  // At once within the click; refused, it still shows papers of the Hub's own pages.
  const showTabPaper = () => {
    actions.askHosts(tabPatterns);
    actions.setSetting('tabPaper', true);
  };
  const choices = [
    ['more.markAllSeen', actions.markAllSeen],
    ['more.mutes', () => actions.showSheet('mutes')],
    ['more.exportJson', actions.exportJson],
    // An offer: who has taken it up finds the switch among the settings.
    ...(view.settings.tabPaper ? [] : [['more.tabPaper', showTabPaper] as const]),
    ['more.export', () => actions.showSheet('export')],
    ['more.openInTab', actions.openInTab],
    ['more.settings', actions.openSettings],
    ['more.help', () => actions.showSheet('help')],
  ] as const;
  return choices.map(([key, act]) => (
    <button
      type="button"
      key={key}
      class={styles.choice}
      onClick={() => {
        menu.current?.hidePopover();
        act();
      }}
    >
      {i18n.t(key)}
    </button>
  ));
}
