import { browser } from 'wxt/browser';
import { lifelinePort, type RefreshRequest, workerChannel } from '../../papers/protocol.ts';

/** Calls to a worker that is being stopped can hang or answer nothing: after this long the call is repeated. */
const answerMs = 3_000;
const mostTries = 3;

/**
 * Notices when the worker dies. A port is opened to each worker that starts; when it closes, `onDeath` runs, and
 * no new port is opened until another worker announces itself: reconnecting would keep the worker alive.
 */
export function watchWorker(onDeath: () => void): void {
  let isLinked = false;
  const link = () => {
    if (isLinked) return;
    isLinked = true;
    browser.runtime.connect({ name: lifelinePort }).onDisconnect.addListener(() => {
      // Read, or the browser reports it as unchecked: a worker killed while it starts has no receiving end.
      void browser.runtime.lastError;
      isLinked = false;
      onDeath();
    });
  };
  new BroadcastChannel(workerChannel).onmessage = link;
  link();
}

type Outcome = 'done' | 'silent' | 'failed';

async function send(request: RefreshRequest): Promise<Outcome> {
  const { promise: silence, resolve } = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => resolve('silent'), answerMs);
  const answer = browser.runtime
    .sendMessage(request)
    .then((reply: unknown): Outcome => (reply === undefined ? 'failed' : 'done'))
    .catch((): Outcome => 'failed');
  const outcome = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return outcome;
}

/**
 * Asks the worker to refresh. `isUnderWay` tells whether the database shows the attempt: a silent worker that
 * works needs no second call, one that died does. False where the worker could not be reached at all.
 */
export async function askRefresh(
  wish: Pick<RefreshRequest, 'days' | 'force' | 'trending'>,
  isUnderWay: () => boolean,
): Promise<boolean> {
  const request: RefreshRequest = { kind: 'refresh', id: crypto.randomUUID(), ...wish };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const outcome = await send(request);
    if (outcome === 'done' || (outcome === 'silent' && isUnderWay())) return true;
  }
  return isUnderWay();
}
