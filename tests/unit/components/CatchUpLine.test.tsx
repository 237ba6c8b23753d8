import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const line = () => screen.findByRole('region', { name: 'Since you were last here' });

test('the offer says how much has come, and what its button will do', async () => {
  const { actions, user } = showPanel({ catchUp: { days: 9, matter: 20, rest: 1194 } });
  expect(wordsOf((await line()).querySelector('p'))).toBe('9 days, 1,214 new papers');
  const act = within(await line()).getByRole('button', {
    name: 'Show the 20 that matter, mark the other 1,194 seen',
  });
  await user.click(act);
  expect(actions.catchUp).toHaveBeenCalledOnce();
});

test('the offer can be declined', async () => {
  const { actions, user } = showPanel({ catchUp: { days: 9, matter: 20, rest: 194 } });
  await user.click(within(await line()).getByRole('button', { name: 'Not now' }));
  expect(actions.dismissCatchUp).toHaveBeenCalledOnce();
});

test('the offer stands above the list, and where the list is empty', async () => {
  showPanel({ rows: [], screen: 'empty-day', catchUp: { days: 9, matter: 20, rest: 194 } });
  expect((await line()).parentElement).toBe(screen.getByRole('main'));
});
