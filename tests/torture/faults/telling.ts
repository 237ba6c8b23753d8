import { untilCopied } from '../../e2e/harness/until-copied.ts';
import { watchEverything } from '../../e2e/harness/watched-view.ts';
import { ask, grow, killAfter, killWithin, mark, refresh } from '../acts.ts';
import type { Fault } from './fault.ts';

const badgeWiped: Fault = {
  id: 'E1',
  name: 'the badge says something else, and the worker dies while the user acts',
  strike: async (scene) => {
    await scene.witness.evaluate(() => chrome.action.setBadgeText({ text: '999' }));
    grow(scene);
    await Promise.all([mark(scene), killWithin(scene, 200)]);
    await refresh(scene);
  },
};

const restarted: Fault = {
  id: 'E2',
  name: 'the browser is started anew, without its badge',
  isSlow: true,
  strike: async (scene) => {
    await mark(scene);
    // Where an earlier damage has Chromium empty the database now, what has no second copy yet is lost.
    await untilCopied(scene.paperboy, scene.witness);
    await scene.restart();
  },
};

let views = 0;
/** By then what came is stored and told. */
const tellingMs = 250;

/** The worker is killed so many milliseconds into a refresh that brings what is to be told, or at some moment within it. */
export function killedWhileTelling(ms?: number): Fault {
  return {
    id: 'E3',
    name: `the worker is killed ${ms ?? 'some'} ms into a refresh of which it is to tell`,
    strike: async (scene) => {
      const { witness, today, tally, chance } = scene;
      views += 1;
      const view = `watched-${views}`;
      await witness.evaluate(watchEverything, view);
      // What is there when a view begins to be watched is nothing new.
      await refresh(scene);
      grow(scene);
      const telling = ask(scene);
      await killAfter(scene, ms ?? chance.below(tellingMs));
      await telling;
      await refresh(scene);
      const told = await witness.evaluate(async () =>
        Object.keys(await chrome.notifications.getAll()),
      );
      if (!told.some((id) => id.startsWith(`${today} ${view}`)))
        tally.broken.push(`nobody was told of what came to “${view}”`);
    },
  };
}

export const tellingFaults: readonly Fault[] = [badgeWiped, restarted, killedWhileTelling()];
