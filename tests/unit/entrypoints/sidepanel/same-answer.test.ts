import { expect, test } from 'vitest';
import { takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const answer = aPanelData({ members: [aRow(), aRow()], others: [aRow()] });

test('an answer that says the same leaves rows and settings what they were: no card is drawn anew for it', () => {
  const state = aPanelState(answer);
  const before = state.data.peek();
  takeAnswer(state, structuredClone(answer));
  const after = state.data.peek();
  expect(after?.members[0]).toBe(before?.members[0]);
  expect(after?.others[0]).toBe(before?.others[0]);
  expect(after?.settings).toBe(before?.settings);
});

test('a setting that was changed is taken', () => {
  const state = aPanelState(answer);
  takeAnswer(state, { ...answer, settings: { ...answer.settings, density: 'compact' } });
  expect(state.data.peek()?.settings.density).toBe('compact');
});
