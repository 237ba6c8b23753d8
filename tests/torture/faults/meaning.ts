import { grow, refresh, whileLooking } from '../acts.ts';
import type { Fault } from './fault.ts';

/** What cannot be read as a paper. */
const unreadable: readonly unknown[] = [
  null,
  7,
  'paper',
  [],
  {},
  { paper: null },
  { paper: { id: null } },
  { paper: { id: '../../etc' } },
  { paper: { id: { toString: 'x' } }, title: 'No id' },
];

const badItems: Fault = {
  id: 'D1',
  name: 'items that cannot be read lie among good ones',
  strike: async (scene) => {
    const { hub, chance, tally } = scene;
    const items = chance.some(unreadable, 1 + chance.below(4));
    tally.badItems += items.length;
    grow(scene);
    hub.fault({ kind: 'bad-items', items });
    await whileLooking(scene, () => refresh(scene));
    hub.clearFaults();
  },
};

const twice: Fault = {
  id: 'D3',
  name: 'every paper of a day comes twice',
  strike: async (scene) => {
    grow(scene);
    scene.hub.fault({ kind: 'duplicated' });
    await whileLooking(scene, () => refresh(scene));
    scene.hub.clearFaults();
  },
};

const shrunk: Fault = {
  id: 'D5',
  name: 'the Hub has fewer papers of a day than before, or none',
  strike: async (scene) => {
    const { hub, chance } = scene;
    hub.fault({ kind: 'vanished', count: chance.pick([1, 5, 10_000]) });
    await refresh(scene);
    hub.clearFaults();
    grow(scene);
    await refresh(scene);
  },
};

const oddFields: Fault = {
  id: 'D6',
  name: 'fields are of other kinds than ever before',
  strike: async (scene) => {
    const { served, corpus, today, chance } = scene;
    grow(scene);
    const odd = [{ is: null }, { is: [] }, { is: {} }, { is: 'many' }, { is: -3 }, { is: true }];
    const fields = ['summary', 'authors', 'ai_keywords', 'organization', 'mediaUrls', 'githubRepo'];
    const items = corpus.day(today).map((item) => {
      const paper = { ...item.paper, [chance.pick(fields)]: chance.pick(odd).is };
      return { ...item, paper };
    });
    served.serve(today, items);
    await refresh(scene);
  },
};

export const meaningFaults: readonly Fault[] = [badItems, twice, shrunk, oddFields];
