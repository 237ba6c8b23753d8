import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from './MoreMenu.module.css';
import type { PanelActions } from './panel-view.ts';
import { placeBelow } from './place-below.ts';

interface Props {
  menu: RefObject<HTMLElement | null>;
  /** Where its button is. */
  anchor: RefObject<HTMLElement | null>;
  actions: PanelActions;
}

/** The choices of the menu. */
export function MoreChoices({ menu, anchor, actions }: Props) {
  useLayoutEffect(() => placeBelow(menu.current, anchor.current), [menu, anchor]);
  const choices = [
    ['more.markAllSeen', actions.markAllSeen],
    ['more.mutes', () => actions.showSheet('mutes')],
    ['more.exportJson', actions.exportJson],
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
