import { dequal } from 'dequal/lite';
import { i18n } from '#i18n';
import { muteWords } from '../../components/mute-words.ts';
import type { Notice } from '../../components/notice.ts';
import type { PanelActions } from '../../components/panel-view.ts';
import type { OwnView } from '../../papers/own-view.ts';
import type { ListUndo } from '../../papers/undo-list.ts';
import type { MarkActions } from './mark-actions.ts';
import type { PanelState } from './panel-state.ts';
import type { PanelStore } from './panel-store.ts';

type Store = Pick<
  PanelStore,
  | 'addOwnView'
  | 'changeOwnView'
  | 'removeOwnView'
  | 'moveOwnView'
  | 'takeBackOwnViews'
  | 'addMute'
  | 'removeMute'
  | 'takeBackMutes'
>;

type OwnViewActions = Pick<
  PanelActions,
  'keepView' | 'changeView' | 'removeView' | 'moveView' | 'mute' | 'unmute'
>;

/** False for an act that left everything as it was. */
function isChange({ before, after }: ListUndo<unknown>): boolean {
  return !dequal(before, after);
}

function inWords(words: string): Notice {
  return { kind: 'in-words', words };
}

/** What the reader does to their own views and mutes; each act can be taken back like any other. */
export function ownViewActions(
  state: PanelState,
  store: Store,
  actBeside: MarkActions['actBeside'],
  goTo: { own: (id: string) => void; day: () => void },
): OwnViewActions {
  const views = (): readonly OwnView[] => state.data.peek()?.ownViews ?? [];
  const nameOf = (id: string) => views().find((view) => view.id === id)?.name ?? '';
  const edit = (
    words: 'notice.viewKept' | 'notice.viewChanged' | 'notice.viewRemoved',
    title: string,
    work: () => Promise<Parameters<Store['takeBackOwnViews']>[0]>,
  ) => {
    actBeside(title, inWords(i18n.t(words, [title])), async () => {
      const undo = await work();
      return isChange(undo) ? () => store.takeBackOwnViews(undo) : undefined;
    });
  };
  return {
    keepView: (name, { query = '', sort = 'newest', density, notify = false, isBadge = false }) => {
      const fields = { name, query, sort, notify, isBadge, ...(density && { density }) };
      edit('notice.viewKept', name, async () => {
        const { view, undo } = await store.addOwnView(fields);
        goTo.own(view.id);
        return undo;
      });
    },
    changeView: (id, change) =>
      edit('notice.viewChanged', change.name ?? nameOf(id), () => store.changeOwnView(id, change)),
    removeView: (id) =>
      edit('notice.viewRemoved', nameOf(id), async () => {
        const undo = await store.removeOwnView(id);
        if (state.place.peek().own === id) goTo.day();
        return undo;
      }),
    moveView: (id, step) => {
      const at = views().findIndex((view) => view.id === id);
      const to = Math.max(0, at + step);
      edit('notice.viewChanged', nameOf(id), () => store.moveOwnView(id, to));
    },
    mute: (query) =>
      actBeside(query, inWords(i18n.t('notice.muted', [muteWords(query)])), async () => {
        const undo = await store.addMute(query);
        return isChange(undo) ? () => store.takeBackMutes(undo) : undefined;
      }),
    unmute: (id) => {
      const query = state.data.peek()?.mutes.find((mute) => mute.id === id)?.query ?? '';
      actBeside(query, inWords(i18n.t('notice.unmuted', [muteWords(query)])), async () => {
        const undo = await store.removeMute(id);
        return isChange(undo) ? () => store.takeBackMutes(undo) : undefined;
      });
    },
  };
}
