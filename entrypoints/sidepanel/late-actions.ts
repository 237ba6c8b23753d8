import type { PanelActions } from '../../components/panel-view.ts';

/** The same actions, in the form in which one can be called by its name. */
type ByName = {
  [Name in keyof PanelActions]: (...args: Parameters<PanelActions[Name]>) => void;
};

/**
 * The actions while their code is still being loaded: what is asked for is done, in its order, once they are there.
 * From then on each is called at once: a browser grants a permission only within the user's click.
 */
export function lateActions(coming: Promise<PanelActions>): PanelActions {
  let ready: PanelActions | undefined;
  let loaded: ByName | undefined;
  coming.then((actions) => {
    loaded = ready = actions;
  });
  const later =
    <Name extends keyof PanelActions>(name: Name) =>
    (...args: Parameters<PanelActions[Name]>) => {
      if (loaded) loaded[name](...args);
      else coming.then((actions: ByName) => actions[name](...args));
    };
  return {
    showView: later('showView'),
    showDay: later('showDay'),
    stepDay: later('stepDay'),
    refresh: later('refresh'),
    askPermission: later('askPermission'),
    showOwnView: later('showOwnView'),
    setQuery: later('setQuery'),
    widenSearch: later('widenSearch'),
    leaveSearch: later('leaveSearch'),
    showWaiting: later('showWaiting'),
    showMore: later('showMore'),
    askHub: later('askHub'),
    fetchBackTo: later('fetchBackTo'),
    pauseHistory: later('pauseHistory'),
    setSort: later('setSort'),
    keepView: later('keepView'),
    changeView: later('changeView'),
    removeView: later('removeView'),
    moveView: later('moveView'),
    mute: later('mute'),
    unmute: later('unmute'),
    forgetSearches: later('forgetSearches'),
    toggleOpen: later('toggleOpen'),
    toggleSaved: later('toggleSaved'),
    toggleSeen: later('toggleSeen'),
    toggleHidden: later('toggleHidden'),
    showHidden: later('showHidden'),
    openLink: later('openLink'),
    catchUp: later('catchUp'),
    dismissCatchUp: later('dismissCatchUp'),
    dismissCopyNews: later('dismissCopyNews'),
    toggleSelected: later('toggleSelected'),
    drawOutSelection: later('drawOutSelection'),
    clearSelection: later('clearSelection'),
    actOnSelected: later('actOnSelected'),
    markAllSeen: later('markAllSeen'),
    undo: later('undo'),
    moveCurrent: later('moveCurrent'),
    setSetting: later('setSetting'),
    copyLink: later('copyLink'),
    copyCitation: later('copyCitation'),
    keep: later('keep'),
    exportPapers: later('exportPapers'),
    sendToZotero: later('sendToZotero'),
    exportJson: later('exportJson'),
    openInTab: later('openInTab'),
    openSettings: later('openSettings'),
    showSheet: later('showSheet'),
    dismissNotice: later('dismissNotice'),
    holdNotice: later('holdNotice'),
    findPaper: later('findPaper'),
    loadMedia: async (link, signal) => (await coming).loadMedia(link, signal),
    askHosts: async (patterns) => (ready ?? (await coming)).askHosts(patterns),
    completeQuery: async (text, caret) => (await coming).completeQuery(text, caret),
    readTags: async () => (await coming).readTags(),
    askNotices: async () => (ready ?? (await coming)).askNotices(),
    readCommunity: async (id) => (await coming).readCommunity(id),
    reload: () => location.reload(),
  };
}
