import { browser } from 'wxt/browser';
import type { PanelActions } from '../../components/panel-view.ts';
import { paperLinks } from '../../papers/links.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { listShown } from './list-state.ts';
import type { Notifier } from './notices.ts';
import type { PanelState } from './panel-state.ts';

/** Opens what a card links to; `open` tells that the paper was opened. */
export function linkActions(
  state: PanelState,
  notify: Notifier['notify'],
  open: (id: PaperId) => void,
): Pick<PanelActions, 'openLink'> {
  return {
    openLink: (id, link, isBehind) => {
      const row = listShown(state).rows.find(({ paper }) => paper.id === id);
      if (!row) return;
      const url = paperLinks(row.paper)[link];
      if (url === undefined) {
        notify({ kind: 'no-code' });
        return;
      }
      open(id);
      browser.tabs.create({ url, active: !isBehind });
    },
  };
}
