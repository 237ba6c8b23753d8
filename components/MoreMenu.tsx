import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from './IconButton.tsx';
import styles from './MoreMenu.module.css';
import type { PanelActions } from './panel-view.ts';

const menuId = 'more-menu';

/** The menu lies above everything, so it has to be told where its button is. */
function placeBelow(menu: HTMLElement | null, anchor: HTMLElement | null): void {
  if (!menu || !anchor) return;
  const { bottom, left, right } = anchor.getBoundingClientRect();
  const isMirrored = getComputedStyle(anchor).direction === 'rtl';
  menu.style.top = `${bottom}px`;
  menu.style.insetInlineEnd = `${isMirrored ? left : document.documentElement.clientWidth - right}px`;
}

/** What is needed seldom; the browser's own popover closes it on Escape and on a click elsewhere. */
export function MoreMenu({ actions }: { actions: PanelActions }) {
  const menu = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const choose = (act: () => void) => () => {
    menu.current?.hidePopover();
    act();
  };
  const choices = [
    ['more.markAllSeen', actions.markAllSeen],
    ['more.exportJson', actions.exportJson],
    ['more.openInTab', actions.openInTab],
    ['more.settings', actions.openSettings],
    ['more.help', () => actions.showHelp(true)],
  ] as const;
  return (
    <span ref={anchor} class={styles.anchor}>
      <IconButton icon="more" label={i18n.t('header.more')} opens={menuId} />
      <div
        ref={menu}
        id={menuId}
        class={styles.menu}
        popover="auto"
        onBeforeToggle={() => placeBelow(menu.current, anchor.current)}
      >
        {choices.map(([key, act]) => (
          <button type="button" key={key} class={styles.choice} onClick={choose(act)}>
            {i18n.t(key)}
          </button>
        ))}
      </div>
    </span>
  );
}
