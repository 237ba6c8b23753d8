import { knock } from '../../e2e/harness/chromium.ts';
import { expect } from '../../e2e/harness/expect.ts';
import { ask, grow, killAfter, killWithin, mark, refresh, whileLooking } from '../acts.ts';
import { openPanel, type Scene } from '../scene.ts';
import type { Fault } from './fault.ts';

/** By then a refresh of one day is over. */
const refreshMs = 400;

async function source({ paperboy, witness }: Scene): Promise<Record<string, unknown>> {
  return (await paperboy.rows('sources', witness))[0] ?? {};
}

const alarmAt = async () => (await chrome.alarms.get('refresh'))?.scheduledTime;

/** Kills the worker and has another start, which is asked for nothing. */
async function boot({ paperboy, witness, tally }: Scene): Promise<void> {
  await paperboy.killWorker();
  tally.kills += 1;
  await witness.evaluate(knock);
  await expect.poll(() => paperboy.context.serviceWorkers().length).toBeGreaterThan(0);
}

/** The worker is killed so many milliseconds into a refresh, or at some moment within it. */
export function killedWithinRefresh(ms?: number): Fault {
  return {
    id: 'A1',
    name: `the worker is killed ${ms ?? 'some'} ms into a refresh`,
    strike: async (scene) => {
      grow(scene, 30);
      await whileLooking(scene, async () => {
        const asking = ask(scene);
        await Promise.all([mark(scene), killAfter(scene, ms ?? scene.chance.below(refreshMs))]);
        await asking;
      });
      await whileLooking(scene, () => refresh(scene));
    },
  };
}

async function killBehindCommit(scene: Scene): Promise<void> {
  const { witness, today, paperboy, tally } = scene;
  const look = async () =>
    (await paperboy.rows('days', witness)).find(({ day }) => day === today)?.storedAt;
  const before = await look();
  grow(scene);
  const asking = ask(scene);
  await expect.poll(look, { intervals: [0] }).not.toBe(before);
  await paperboy.killWorker();
  tally.kills += 1;
  await asking;
}

const killedBehindCommit: Fault = {
  id: 'A2',
  name: 'the worker is killed as soon as it has stored something',
  strike: killBehindCommit,
};

const newsLost: Fault = {
  id: 'A2',
  name: 'the worker is killed between its commit and the news of it',
  strike: async (scene) => {
    await ask(scene, false);
    const worker = await scene.paperboy.worker();
    // A death in these microseconds would be met once in a hundred times.
    await worker.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => {};
    });
    await killBehindCommit(scene);
  },
};

const killedWhileMarking: Fault = {
  id: 'A3',
  name: 'the worker is killed while the user marks papers',
  strike: async (scene) => {
    await Promise.all([mark(scene), killWithin(scene, 60)]);
    await Promise.all([mark(scene), ask(scene), killWithin(scene, 60)]);
    await refresh(scene);
  },
};

const noAnswerInTime: Fault = {
  id: 'A4',
  name: 'the Hub keeps a refresh waiting, which gives up in time',
  isSlow: true,
  strike: async (scene) => {
    const { hub, tally } = scene;
    grow(scene);
    hub.fault({ kind: 'delay', ms: 60_000 });
    const asking = ask(scene, true, 27_000);
    if (!(await asking)) tally.broken.push('a refresh has not given up within 27 s');
    hub.clearFaults();
    if (!(await source(scene)).problem) tally.broken.push('the attempt has left no word behind');
    await refresh(scene);
  },
};

const coldEvents: Fault = {
  id: 'A5',
  name: 'an event finds the worker dead',
  strike: async (scene) => {
    const { paperboy, witness, tally } = scene;
    grow(scene);
    await paperboy.killWorker();
    tally.kills += 1;
    if (!(await ask(scene))) tally.broken.push('a message to a dead worker was not answered');
    await refresh(scene);
    await paperboy.killWorker();
    tally.kills += 1;
    const { attemptAt } = await source(scene);
    await witness.evaluate(() => chrome.alarms.create('refresh', { when: Date.now() + 100 }));
    const isHeard = async () => Number((await source(scene)).attemptAt) > Number(attemptAt);
    await expect
      .poll(isHeard, { timeout: 6_000 })
      .toBe(true)
      .catch(() => tally.broken.push('an alarm that woke the worker was not heard'));
  },
};

const alarmsGone: Fault = {
  id: 'A6',
  name: 'the alarm is gone',
  strike: async (scene) => {
    const { witness, tally } = scene;
    await witness.evaluate(() => chrome.alarms.clearAll());
    await boot(scene);
    await expect
      .poll(() => witness.evaluate(alarmAt), { timeout: 5_000 })
      .toBeGreaterThan(0)
      .catch(() => tally.broken.push('no alarm was set by a worker that found none'));
  },
};

const manyBoots: Fault = {
  id: 'A7',
  name: 'many workers start within one period',
  strike: async (scene) => {
    const { witness, tally } = scene;
    await refresh(scene);
    const before = await witness.evaluate(alarmAt);
    for (let boots = 0; boots < 3; boots += 1) {
      await boot(scene);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const after = await witness.evaluate(alarmAt);
    if (after !== before) tally.broken.push(`the alarm was moved from ${before} to ${after}`);
  },
};

const manyAskers: Fault = {
  id: 'A9',
  name: 'many ask for a refresh at once',
  strike: async (scene) => {
    const { hub, tally, witness } = scene;
    grow(scene);
    const from = hub.requests.length;
    await witness.evaluate(() => chrome.alarms.create('refresh', { when: Date.now() }));
    await Promise.all([ask(scene), ask(scene), refresh(scene), ask(scene, false)]);
    const most = Math.max(...hub.requests.slice(from).map(({ inFlight }) => inFlight));
    if (most > 1) tally.broken.push(`${most} requests were under way at once`);
  },
};

const deadHolder: Fault = {
  id: 'A10',
  name: 'a worker dies while it alone may refresh',
  strike: async (scene) => {
    const { hub, paperboy, tally } = scene;
    grow(scene);
    hub.fault({ kind: 'delay', ms: 2_000 }, { times: 1 });
    const asked = hub.requests.length;
    const asking = ask(scene);
    await expect.poll(() => hub.requests.length, { intervals: [5] }).toBeGreaterThan(asked);
    await paperboy.killWorker();
    tally.kills += 1;
    await asking;
    hub.clearFaults();
    await refresh(scene);
  },
};

const panelAnew: Fault = {
  id: 'A12',
  name: 'the panel is closed in the midst of an act, and opened anew',
  strike: async (scene) => {
    const marking = mark(scene).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, scene.chance.below(30)));
    await scene.panel.goto(scene.witness.url());
    await marking;
    await openPanel(scene);
  },
};

export const backgroundFaults: readonly Fault[] = [
  killedWithinRefresh(),
  killedBehindCommit,
  newsLost,
  killedWhileMarking,
  noAnswerInTime,
  coldEvents,
  alarmsGone,
  manyBoots,
  manyAskers,
  deadHolder,
  panelAnew,
];
