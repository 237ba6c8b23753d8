import type { Scene } from '../scene.ts';
import type { Invariant } from './invariant.ts';

/** Notices that the user has sent away, of each scene. */
const gone = new WeakMap<Scene, Set<string>>();

/** Runs in a page of the extension: the notices on show, which the user then sends away. */
async function sendAway(): Promise<string[]> {
  const ids = Object.keys(await chrome.notifications.getAll());
  for (const id of ids) await chrome.notifications.clear(id);
  return ids;
}

/** What was told of a day is not told again. */
export const toldOnce: Invariant = {
  id: 'I6',
  name: 'told-once',
  look: async (scene) => {
    const before = gone.get(scene) ?? new Set();
    const ids = await scene.witness.evaluate(sendAway);
    const again = ids.filter((id) => before.has(id));
    gone.set(scene, new Set([...before, ...ids]));
    return { looked: ids.length, broken: again.map((id) => `“${id}” was told a second time`) };
  },
};
