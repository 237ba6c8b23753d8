import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from './IconButton.tsx';
import { late } from './late.ts';
import styles from './MoreMenu.module.css';
import type { PanelActions, PanelView } from './panel-view.ts';

const LaterMoreChoices = late(() => import('./MoreChoices.tsx').then((part) => part.MoreChoices));

const menuId = 'more-menu';

/** What is needed seldom; the browser's own popover closes it on Escape and on a click elsewhere. */
export function MoreMenu({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <span ref={anchor} class={styles.anchor}>
      <IconButton icon="more" label={i18n.t('header.more')} opens={menuId} />
      <div
        ref={menu}
        id={menuId}
        class={`floating ${styles.menu}`}
        popover="auto"
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && <LaterMoreChoices menu={menu} anchor={anchor} view={view} actions={actions} />}
      </div>
    </span>
  );
}
