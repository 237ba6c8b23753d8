import { render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { FacetMenu } from '../../../components/FacetMenu.tsx';
import type { FacetField } from '../../../components/facet-field.ts';
import { termsOfField } from '../../../papers/query/chips.ts';
import { upvoteBounds } from '../../../papers/query/facets.ts';
import { parseQuery } from '../../../papers/query/parse.ts';
import { printQuery } from '../../../papers/query/print.ts';
import type { Query } from '../../../papers/query/query.ts';
import { someFacets } from '../../fixtures/facets.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const facets = someFacets({
  organisations: [
    { value: 'north-lab', label: 'North Lab', count: 1234 },
    { value: 'quiet-works', count: 2 },
  ],
  keywords: [
    { value: 'oil lamps', count: 3 },
    { value: 'moss', count: 1 },
    { value: '???', count: 1 },
  ],
  authors: [{ value: 'Ada Brook', count: 2 }],
  submitters: [{ value: 'old-hand', count: 2 }],
  upvotes: upvoteBounds.map(() => 1),
});

function showMenu(field: FacetField, text = '', given = facets) {
  const asked: string[] = [];
  const { query } = parseQuery(text);
  const ask = vi.fn((next: Query) => asked.push(printQuery(next)));
  render(
    <FacetMenu
      field={field}
      chosen={termsOfField(query, field)}
      query={query}
      facets={given}
      ask={ask}
    />,
  );
  return { asked, user: userEvent.setup() };
}

const names = () => screen.getAllByRole('button').map(wordsOf);

describe('the menu of a field', () => {
  test('offers its values with their counts, under the names that people use', () => {
    showMenu('org');
    expect(names()).toEqual(['North Lab 1,234', 'quiet-works 2']);
  });

  test('leaves out what cannot be asked for', () => {
    showMenu('kw');
    expect(names()).toEqual(['oil lamps 3', 'moss 1']);
  });

  test.each<[FacetField, string, string]>([
    ['org', 'North Lab 1,234', 'lamp org:=north-lab'],
    ['kw', 'oil lamps 3', 'lamp kw:"oil lamps"'],
    ['by', 'Ada Brook 2', 'lamp by:"Ada Brook"'],
    ['submitter', 'old-hand 2', 'lamp submitter:old-hand'],
  ])('of “%s” asks for a value beside the rest: %s', async (field, name, text) => {
    const { asked, user } = showMenu(field, 'lamp');
    await user.click(screen.getByRole('button', { name, pressed: false }));
    expect(parseQuery(asked[0] ?? '').query).toEqual(parseQuery(text).query);
  });

  test('of what a paper has one of, another value takes the place of the first', async () => {
    const { asked, user } = showMenu('org', 'org:=north-lab lamp');
    await user.click(screen.getByRole('button', { name: 'quiet-works 2' }));
    expect(asked).toEqual(['org:=quiet-works lamp']);
  });

  test('of what a paper has many of, one value comes to the other', async () => {
    const { asked, user } = showMenu('kw', 'kw:=moss');
    await user.click(screen.getByRole('button', { name: 'oil lamps 3' }));
    expect(asked).toEqual(['kw:=moss kw:"oil lamps"']);
  });

  test.each(['kw:=moss lamp', 'kw:Moss lamp'])(
    'takes a value off that is asked for, however it is written: %s',
    async (text) => {
      const { asked, user } = showMenu('kw', text);
      await user.click(screen.getByRole('button', { name: 'moss 1', pressed: true }));
      expect(asked).toEqual(['lamp']);
    },
  );

  test('lets any value in again', async () => {
    const { asked, user } = showMenu('kw', 'kw:moss lamp kw:oil');
    await user.click(screen.getByRole('button', { name: 'Any' }));
    expect(asked).toEqual(['lamp']);
  });

  test('says so where there is no value', () => {
    showMenu('by', '', someFacets());
    expect(screen.getByText('None in this list')).toBeTruthy();
  });
});

describe('the menu of the upvotes', () => {
  test('tells how many papers each step would leave', () => {
    showMenu('up');
    const left = (least: number) => upvoteBounds.filter((bound) => bound >= least).length;
    expect(names()).toEqual([5, 10, 25, 50, 100, 200].map((least) => `▲ ≥${least} ${left(least)}`));
  });

  test('asks for a step in the place of the one before', async () => {
    const { asked, user } = showMenu('up', 'up:>5 lamp');
    await user.click(screen.getByRole('button', { name: /^▲ ≥25 / }));
    await user.click(screen.getByRole('button', { name: 'Any' }));
    expect(asked).toEqual(['up:>=25 lamp', 'lamp']);
  });

  test('draws one bar for each bucket, of which nothing is read aloud', () => {
    showMenu('up');
    expect(document.querySelectorAll('svg[aria-hidden="true"] rect')).toHaveLength(
      upvoteBounds.length,
    );
  });
});

describe('the chip of a field', () => {
  const chip = async (field: FacetField) => {
    await screen.findByRole('button', { name: /^Code/ });
    return document.querySelector(`[data-chip="${field}"]`);
  };

  test.each<[string, FacetField, string]>([
    ['lamp', 'kw', 'Keyword'],
    ['kw:moss', 'kw', 'Keyword: moss'],
    ['kw:moss kw:oil', 'kw', 'Keyword 2'],
    ['up:>=25', 'up', 'Upvotes: ▲ ≥25'],
    ['org:="North Lab"', 'org', 'Organisation: North Lab'],
  ])('with “%s”, the chip “%s” reads “%s”', async (query, field, words) => {
    showPanel({ query });
    expect(wordsOf(await chip(field))).toBe(words);
  });

  test('opens its values, which are drawn only while it is open', async () => {
    const { actions, user } = showPanel({ facets, query: 'lamp ' });
    const target = (await chip('kw'))?.getAttribute('popovertarget');
    const menu = document.querySelector(`[popover="auto"]#${target}`);
    expect(menu?.childElementCount).toBe(0);
    const toggle = (newState: string) =>
      menu?.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
    toggle('open');
    await user.click(await screen.findByRole('button', { name: 'moss 1' }));
    expect(actions.setQuery).toHaveBeenCalledExactlyOnceWith('lamp kw:moss');
    toggle('closed');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'moss 1' })).toBeNull());
  });
});
