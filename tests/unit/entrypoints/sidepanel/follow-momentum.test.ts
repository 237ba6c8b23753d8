import { expect, test, vi } from 'vitest';
import { followMomentum } from '../../../../entrypoints/sidepanel/follow-momentum.ts';
import type { PanelStore } from '../../../../entrypoints/sidepanel/panel-store.ts';
import { aRow, friday } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

type WatchCounts = PanelStore['watchCounts'];

function follow(state = aPanelState({ members: [aRow(), aRow()] })) {
  let question: Parameters<WatchCounts>[0] = () => [];
  let answer: Parameters<WatchCounts>[1] = () => {};
  const asked: string[][] = [];
  const ask = () => asked.push(question().map(({ id }) => id));
  const watchCounts: WatchCounts = (papers, onAnswer) => {
    [question, answer] = [papers, onAnswer];
    ask();
    return { again: ask, stop: vi.fn() };
  };
  followMomentum(state, { watchCounts }, vi.fn());
  return { state, asked, answer };
}

test('asks for the papers of the list once, and again only for another list', () => {
  const { state, asked } = follow();
  const { members = [] } = state.data.value ?? {};
  expect(asked).toEqual([members.map(({ paper }) => paper.id)]);
  state.data.value = aPanelData({ members: [...members] });
  expect(asked).toHaveLength(1);
  const more = [...members, aRow()];
  state.data.value = aPanelData({ members: more });
  expect(asked.at(-1)).toEqual(more.map(({ paper }) => paper.id));
});

test('what was counted becomes the momentum of the papers', () => {
  const { state, answer } = follow();
  const [at, id] = [Date.now(), '2611.00001'];
  const points: [number, number][] = [
    [at - 7_200_000, 1],
    [at - 60_000, 9],
  ];
  answer([{ paperId: id, day: friday, points }]);
  expect(state.momentum.value.get(id)).toMatchObject({ rise: 8, hours: 2 });
});
