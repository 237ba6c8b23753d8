import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../papers/paper.ts';
import { parseQuery } from '../../../papers/query/parse.ts';
import { aRow } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

async function openMenu(fields: Partial<Paper>) {
  const row = aRow(fields);
  const shown = showPanel({ rows: [row], openIds: new Set([row.paper.id]) });
  const button = await screen.findByRole('button', { name: 'Mute …' });
  const menu = document.querySelector<HTMLElement>(
    `[popover="auto"]#${CSS.escape(button.getAttribute('popovertarget') ?? '')}`,
  );
  if (!menu) throw new Error('The button opens nothing.');
  Object.assign(menu, { hidePopover: () => {} });
  const before = menu.childElementCount;
  menu.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  return { ...shown, menu, before };
}

describe('the menu of what can be muted of a paper', () => {
  const fields = {
    organisation: { name: 'north-lab', fullName: 'North Lab' },
    keywords: ['oil lamps', '???'],
    authors: ['Ada Brook'],
    submitter: 'old-hand',
  };

  test('offers what it is filed under, once it is open', async () => {
    const { menu, before } = await openMenu(fields);
    expect(before).toBe(0);
    const choices = await within(menu).findAllByRole('button');
    expect(choices.map(wordsOf)).toEqual([
      'Organisation North Lab',
      'Keyword oil lamps',
      'Author Ada Brook',
      'Submitter old-hand',
    ]);
  });

  test.each([
    ['Organisation North Lab', 'org:=north-lab'],
    ['Keyword oil lamps', 'kw:="oil lamps"'],
    ['Author Ada Brook', 'by:="Ada Brook"'],
    ['Submitter old-hand', 'submitter:old-hand'],
  ])('“%s” mutes exactly that', async (name, query) => {
    const { actions, user, menu } = await openMenu(fields);
    await user.click(await within(menu).findByRole('button', { name }));
    expect(actions.mute).toHaveBeenCalledOnce();
    const muted = parseQuery(actions.mute.mock.calls[0]?.[0] ?? '');
    expect(muted).toEqual(parseQuery(query));
  });

  test('does not offer hundreds of authors', async () => {
    const authors = Array.from({ length: 300 }, (_, at) => `Author ${at}`);
    const { menu } = await openMenu({ authors, keywords: [] });
    expect((await within(menu).findAllByRole('button')).length).toBeLessThan(20);
  });
});

describe('the sheet of what is muted', () => {
  const mutes = ['lamp', 'kw:="oil & <b>lamp"'].map((query, at) => ({
    id: `mute-${at}`,
    query,
    mutedAt: at,
  }));
  const sheet = async () => within(await screen.findByRole('dialog', { name: 'Muted' }));

  test('lists it, the latest first, each with the way back', async () => {
    const { actions, user } = showPanel({ sheet: 'mutes', mutes });
    const items = (await sheet()).getAllByRole('listitem');
    expect(items.map((item) => wordsOf(item.querySelector('bdi')))).toEqual([
      'Keyword: oil & <b>lamp',
      'lamp',
    ]);
    await user.click((await sheet()).getByRole('button', { name: 'Mute “lamp” no longer' }));
    expect(actions.unmute).toHaveBeenCalledExactlyOnceWith('mute-0');
  });

  test('says how to mute where nothing is muted yet', async () => {
    showPanel({ sheet: 'mutes' });
    expect((await sheet()).getByText(/^Nothing is muted/)).toBeTruthy();
  });

  test('is closed by its button', async () => {
    const { actions, user } = showPanel({ sheet: 'mutes', mutes });
    await user.click((await sheet()).getByRole('button', { name: 'Close' }));
    expect(actions.showSheet).toHaveBeenCalledExactlyOnceWith(undefined);
  });
});
