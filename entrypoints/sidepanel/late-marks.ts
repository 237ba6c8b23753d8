import type { MarkActions } from './mark-actions.ts';

/** The same acts, in the form in which one can be called by its name. */
type Acts = {
  [Name in keyof MarkActions]: (...args: Parameters<MarkActions[Name]>) => void;
};

/** The acts upon marks while they are still being loaded: what is asked for is done, in its order, once they are there. */
export function lateMarks(marks: Promise<MarkActions>): MarkActions {
  const later =
    <Name extends keyof MarkActions>(name: Name) =>
    (...args: Parameters<MarkActions[Name]>) => {
      marks.then((loaded) => {
        const acts: Acts = loaded;
        acts[name](...args);
      });
    };
  return {
    toggleOpen: later('toggleOpen'),
    toggleSaved: later('toggleSaved'),
    toggleSeen: later('toggleSeen'),
    toggleHidden: later('toggleHidden'),
    markAllSeen: later('markAllSeen'),
    undo: later('undo'),
    open: later('open'),
    passSeen: later('passSeen'),
    forgetHeld: later('forgetHeld'),
    offerUndo: later('offerUndo'),
  };
}
