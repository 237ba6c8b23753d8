import { hostileStrings } from '../../fixtures/hostile/strings.ts';
import { ask, grow, mark, refresh } from '../acts.ts';
import type { Fault } from './fault.ts';

/** Longer ones are slow to send, and cut before they are shown. */
const mostLetters = 2_000;

const hostileTexts: Fault = {
  id: 'F1',
  name: 'hostile texts come with papers',
  strike: async (scene) => {
    const { served, corpus, today, chance } = scene;
    grow(scene);
    const text = () => chance.pick(hostileStrings).slice(0, mostLetters);
    const items = corpus.day(today).map((item, at) => {
      const paper = { ...item.paper, summary: text(), ai_keywords: [text()], projectPage: text() };
      return at < 4 ? { ...item, paper: { ...paper, title: `Lamp ${text()}` } } : item;
    });
    served.serve(today, items);
    await refresh(scene);
    await mark(scene);
  },
};

/** What is no request of ours, or one that asks too much. */
const junk: readonly unknown[] = [
  null,
  'refresh',
  { kind: 'refresh' },
  { kind: 'refresh', id: 7, days: [], force: true },
  {
    kind: 'refresh',
    id: 'x',
    days: Array.from({ length: 5_000 }, () => '2026-11-12'),
    force: true,
  },
  { kind: 'remove-everything', id: 'x' },
  JSON.parse('{"__proto__": {"kind": "refresh"}, "force": true}'),
];

const junkMessages: Fault = {
  id: 'G3',
  name: 'the worker is sent what nobody of ours would send',
  strike: async (scene) => {
    const { witness, tally } = scene;
    const message = scene.chance.pick(junk);
    const answer = await witness.evaluate(
      (sent) => chrome.runtime.sendMessage(sent).catch(() => undefined),
      message,
    );
    if (answer !== undefined) tally.broken.push(`junk was answered: ${JSON.stringify(message)}`);
    await ask(scene, false);
  },
};

export const contentFaults: readonly Fault[] = [hostileTexts, junkMessages];
