import type { Acts } from './acts.ts';

/** The same acts, in the form in which one can be called by its name. */
type ByName = {
  [Name in keyof Acts]: (...args: Parameters<Acts[Name]>) => void;
};

/** The acts while they are still being loaded: what is asked for is done, in its order, once they are there. */
export function lateActs(acts: Promise<Acts>): Acts {
  const later =
    <Name extends keyof Acts>(name: Name) =>
    (...args: Parameters<Acts[Name]>) => {
      acts.then((loaded) => {
        const byName: ByName = loaded;
        byName[name](...args);
      });
    };
  return {
    toggleOpen: later('toggleOpen'),
    toggleSaved: later('toggleSaved'),
    toggleSeen: later('toggleSeen'),
    toggleHidden: later('toggleHidden'),
    markAllSeen: later('markAllSeen'),
    undo: later('undo'),
    toggleSelected: later('toggleSelected'),
    drawOutSelection: later('drawOutSelection'),
    clearSelection: later('clearSelection'),
    actOnSelected: later('actOnSelected'),
    catchUp: later('catchUp'),
    dismissCatchUp: later('dismissCatchUp'),
    showHidden: later('showHidden'),
    openLink: later('openLink'),
    passSeen: later('passSeen'),
    forgetHeld: later('forgetHeld'),
    offerUndo: later('offerUndo'),
  };
}
