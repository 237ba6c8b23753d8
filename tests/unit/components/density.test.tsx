import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { initialSettings, type Settings } from '../../../papers/settings.ts';
import { aRow } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const row = aRow({
  title: 'On Lamps',
  abstract: 'They give light.',
  organisation: { name: 'lamp-lab', fullName: 'Lamp Laboratory' },
  authors: ['Ada Brook', 'Ben Hollow'],
  upvotes: 7,
});
const withDensity = (density: Settings['density']) => ({
  rows: [row],
  settings: { ...initialSettings, density },
});
const card = () => wordsOf(screen.getByRole('article'));

test('a compact card is its title and one line that ends in who wrote it', () => {
  showPanel(withDensity('compact'));
  expect(card()).toBe('On Lamps77 upvotesLamp Laboratory');
});

test('without an organisation the line ends in the first author, and in nobody where authors are hidden', () => {
  const { change } = showPanel({ ...withDensity('compact'), rows: [aRow({ authors: ['Ada'] })] });
  expect(card()).toMatch(/Ada$/);
  change({ rows: [aRow({ authors: [] })] });
  expect(card()).toMatch(/upvotes$/);
});

test('a compact card that is opened says everything', () => {
  showPanel({ ...withDensity('compact'), openIds: new Set([row.paper.id]) });
  for (const words of ['Ada Brook, Ben Hollow', 'They give light.', 'Authors']) {
    expect(card()).toContain(words);
  }
});

test.each(['comfortable', 'figures'] as const)(
  'a card that is %s has authors and a teaser',
  (density) => {
    showPanel(withDensity(density));
    expect(card()).toContain('Lamp Laboratory · Ada Brook, Ben Hollow');
    expect(card()).toContain('They give light.');
  },
);

test('cards on show follow the density at once', () => {
  const { change } = showPanel(withDensity('comfortable'));
  change(withDensity('compact'));
  expect(card()).not.toContain('They give light.');
});
