import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from './IconButton.tsx';
import styles from './MoreMenu.module.css';
import type { PanelActions } from './panel-view.ts';

/** What is needed seldom; the browser's own popover closes it on Escape and on a click elsewhere. */
export function MoreMenu({ actions }: { actions: PanelActions }) {
  const menu = useRef<HTMLDivElement>(null);
  const choose = (act: () => void) => () => {
    menu.current?.hidePopover();
    act();
  };
  const choices = [
    ['more.markAllSeen', actions.markAllSeen],
    ['more.exportJson', actions.exportJson],
    ['more.openInTab', actions.openInTab],
    ['more.help', () => actions.showHelp(true)],
  ] as const;
  return (
    <span class={styles.anchor}>
      <IconButton
        icon="more"
        label={i18n.t('header.more')}
        onClick={() => menu.current?.togglePopover()}
      />
      <div ref={menu} class={styles.menu} popover="auto">
        {choices.map(([key, act]) => (
          <button type="button" key={key} class={styles.choice} onClick={choose(act)}>
            {i18n.t(key)}
          </button>
        ))}
      </div>
    </span>
  );
}
