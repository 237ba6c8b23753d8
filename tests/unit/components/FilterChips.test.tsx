import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { someFacets } from '../../fixtures/facets.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const chips = async () => {
  await screen.findByRole('button', { name: /^Code/ });
  return document.querySelector('search') as HTMLElement;
};
const chip = async (name: string | RegExp) => within(await chips()).getByRole('button', { name });

describe('a chip that is on or off', () => {
  test.each([
    [/^New/, 'is:new'],
    [/^Code/, 'has:code'],
    [/^Figures/, 'has:media'],
    [/^Saved/, 'is:saved'],
  ])('%s is the part “%s” of the query', async (name, part) => {
    const { actions, user, change } = showPanel({ query: 'lamp ' });
    const off = await chip(name);
    expect(off.getAttribute('aria-pressed')).toBe('false');
    await user.click(off);
    expect(actions.setQuery).toHaveBeenLastCalledWith(`lamp ${part}`);
    change({ query: `${part} lamp ` });
    const on = await chip(name);
    expect(on.getAttribute('aria-pressed')).toBe('true');
    await user.click(on);
    expect(actions.setQuery).toHaveBeenLastCalledWith('lamp');
  });

  test('takes the place of its opposite', async () => {
    const { actions, user } = showPanel({ query: '-has:code lamp ' });
    await user.click(await chip('Code 0'));
    expect(actions.setQuery).toHaveBeenCalledExactlyOnceWith('lamp has:code');
  });

  test('tells how many papers it would leave, once they are counted', async () => {
    const { change } = showPanel({ facets: undefined });
    expect(wordsOf(await chip(/^Code/))).toBe('Code');
    change({ facets: someFacets({ hasCode: 1234 }) });
    expect(wordsOf(await chip(/^Code/))).toBe('Code 1,234');
  });

  test('is left out where all of the list is so', async () => {
    const { change } = showPanel({ view: 'new' });
    expect(within(await chips()).queryByRole('button', { name: /^New/ })).toBeNull();
    change({ view: 'saved' });
    expect(within(await chips()).queryByRole('button', { name: /^Saved/ })).toBeNull();
    expect(await chip(/^New/)).toBeTruthy();
  });
});

describe('a part of the query that has no chip of its own', () => {
  test.each([
    ['day:7d', 'day:7d', ''],
    ['lamp -has:code', '-has:code', 'lamp'],
    ['lamp (oil OR moss)', 'oil OR moss', 'lamp'],
    ['tag:later stars:>5', 'tag:later', 'stars:>5'],
  ])('of “%s”, “%s” is taken off by a click', async (query, part, rest) => {
    const { actions, user } = showPanel({ query });
    await user.click(await chip(`${part} . Take this off`));
    expect(actions.setQuery).toHaveBeenCalledExactlyOnceWith(rest);
  });

  test('is no word, which stands in the field alone', async () => {
    showPanel({ query: 'lamp "oil lamp" is:new kw:oil' });
    await chips();
    expect(screen.queryByRole('button', { name: /Take this off/ })).toBeNull();
  });
});
