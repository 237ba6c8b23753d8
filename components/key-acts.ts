import { isPeriodView } from '../papers/period.ts';
import { views } from '../papers/view.ts';
import type { KeyAct } from './keys.ts';
import { openKeepBox } from './open-keep-box.ts';
import type { BulkAct, PanelActions, PanelView } from './panel-view.ts';

/** Does what the key asks for; `focusSearch` is the page's. */
export function doKeyAct(
  { act, key }: { act: KeyAct; key: string },
  view: PanelView,
  actions: PanelActions,
  focusSearch: () => void,
): void {
  const id = view.currentId;
  const onCurrent = (action: (paperId: string) => void) => () => {
    if (id !== undefined) action(id);
  };
  // Where papers are selected, what is decided is decided about all of them.
  const decide = (act: BulkAct, action: (paperId: string) => void) =>
    view.selectedIds.size > 0 ? () => actions.actOnSelected(act) : onCurrent(action);
  const keepPart = (part: 'tags' | 'note') => () => {
    if (view.selectedIds.size > 0) actions.showSheet('bulk');
    else if (id !== undefined) openKeepBox(id, part, view, actions);
  };
  const link = (name: 'pdf' | 'arxiv' | 'hub' | 'code', isBehind = false) =>
    onCurrent((paperId) => actions.openLink(paperId, name, isBehind));
  const acts: Record<KeyAct, () => void> = {
    next: () => actions.moveCurrent(1),
    previous: () => actions.moveCurrent(-1),
    open: onCurrent(actions.toggleOpen),
    'draw-down': () => actions.drawOutSelection(1),
    'draw-up': () => actions.drawOutSelection(-1),
    save: decide('save', actions.toggleSaved),
    seen: decide('seen', actions.toggleSeen),
    hide: decide('hide', actions.toggleHidden),
    select: onCurrent(actions.toggleSelected),
    tags: keepPart('tags'),
    note: keepPart('note'),
    zotero:
      view.selectedIds.size > 0
        ? () => actions.sendToZotero('selected')
        : onCurrent((paperId) => actions.sendToZotero({ id: paperId })),
    clear: actions.clearSelection,
    pdf: link('pdf'),
    arxiv: link('arxiv'),
    hub: link('hub'),
    code: link('code'),
    'pdf-behind': link('pdf', true),
    'arxiv-behind': link('arxiv', true),
    'hub-behind': link('hub', true),
    'code-behind': link('code', true),
    'save-tab': () => view.tabPaper && actions.toggleSaved(view.tabPaper.row.paper.id),
    undo: () => actions.undo(),
    back: () => isPeriodView(view.view) && actions.stepDay(-1),
    forward: () => isPeriodView(view.view) && actions.stepDay(1),
    view: () => {
      const asked = views[Number(key) - 1];
      const own = view.ownViews[Number(key) - 1 - views.length];
      if (asked !== undefined) actions.showView(asked);
      else if (own) actions.showOwnView(own.id);
    },
    search: focusSearch,
    folded: () =>
      view.hidden.folded + view.hidden.revealed > 0 && actions.showHidden(view.hidden.folded > 0),
    help: () => actions.showSheet('help'),
  };
  acts[act]();
}
