import type { Fault as HubFault } from '../../hub/fault.ts';
import { ask, grow, mark, refresh, whileLooking } from '../acts.ts';
import type { Scene } from '../scene.ts';
import type { Fault } from './fault.ts';

/** Something is wrong with the Hub's answers, the user goes on meanwhile, and the Hub is well again. */
function answersWith(id: string, name: string, faults: readonly HubFault[]): Fault {
  return {
    id,
    name,
    strike: async (scene) => {
      const { hub, chance } = scene;
      grow(scene);
      hub.fault(chance.pick(faults));
      await whileLooking(scene, async () => {
        await ask(scene, true, 4_000);
        await mark(scene);
      });
      hub.clearFaults();
      await whileLooking(scene, () => refresh(scene));
    },
  };
}

/** Runs in a page of the extension: the time until which the Hub has asked to wait is over. */
async function passWait(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const sources = database.transaction('sources', 'readwrite').objectStore('sources');
  const row = await settled(sources.get('daily-papers'));
  await settled(sources.put({ ...row, limitedUntil: Date.now() - 1 }));
  database.close();
}

const askedToWait: Fault = {
  id: 'C3',
  name: 'the Hub asks to wait',
  strike: async (scene) => {
    const { hub, chance, tally, paperboy, witness } = scene;
    grow(scene);
    const headers = chance.pick([{ RateLimit: '"api";r=0;t=240' }, { 'Retry-After': '240' }]);
    hub.fault({ kind: 'status', status: 429, headers });
    await ask(scene);
    hub.clearFaults();
    const asked = hub.requests.length;
    await paperboy.killWorker();
    tally.kills += 1;
    await ask(scene);
    await mark(scene);
    await ask(scene);
    if (hub.requests.length > asked) tally.broken.push('the Hub was asked before its time');
    await witness.evaluate(passWait);
    await refresh(scene);
  },
};

const offline: Fault = {
  id: 'C9',
  name: 'there is no network',
  strike: async (scene) => {
    const { gate } = scene;
    grow(scene);
    gate.shut();
    await ask(scene);
    await mark(scene);
    gate.open();
    await refresh(scene);
  },
};

const olderBehindNewer: Fault = {
  id: 'C10',
  name: 'an old answer comes behind a newer one',
  strike: async (scene: Scene) => {
    const { hub } = scene;
    hub.fault({ kind: 'delay', ms: 400 }, { times: 1 });
    const slow = ask(scene);
    grow(scene);
    await Promise.all([slow, refresh(scene)]);
    hub.clearFaults();
    await refresh(scene);
  },
};

export const networkFaults: readonly Fault[] = [
  answersWith('C1', 'a portal answers in the place of the Hub', [
    { kind: 'html' },
    { kind: 'html', contentType: 'application/json' },
    { kind: 'redirect', to: 'https://portal.example/sign-in' },
  ]),
  askedToWait,
  answersWith('C4', 'the Hub is in trouble', [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 408 },
  ]),
  answersWith('C5', 'the Hub refuses', [
    { kind: 'status', status: 400 },
    { kind: 'status', status: 403 },
    { kind: 'status', status: 404 },
  ]),
  answersWith('C6', 'an answer breaks off', [
    { kind: 'truncated' },
    { kind: 'reset', at: 'start' },
    { kind: 'reset', at: 'body' },
  ]),
  answersWith('C7', 'an answer is far too large', [{ kind: 'huge', bytes: 12_000_000 }]),
  // Within the patience of a refresh also where the day has grown a lot: what never ends is A4.
  answersWith('C8', 'an answer comes in drops', [{ kind: 'dribble', bytes: 4_096, everyMs: 10 }]),
  offline,
  olderBehindNewer,
];
