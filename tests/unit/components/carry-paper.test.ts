import { fireEvent, render } from '@testing-library/preact';
import { h } from 'preact';
import { expect, test } from 'vitest';
import { PaperList } from '../../../components/PaperList.tsx';
import { aRow } from '../../fixtures/factories.ts';
import { aView, watchedActions } from '../../fixtures/panel.tsx';

/** What a drag carries, without the browser's own. */
class Carried {
  readonly data = new Map<string, string>();
  effectAllowed = 'uninitialized';
  setData(type: string, value: string) {
    this.data.set(type, value);
  }
}

test('a title that is dragged out is a link to the paper, with its words', () => {
  const row = aRow({ title: 'Lamps & <b>Light</b>' });
  const view = aView({ rows: [row] });
  const { getByRole } = render(
    h(PaperList, {
      view,
      actions: watchedActions(),
      region: { current: null },
      opensBeside: false,
    }),
  );
  const dataTransfer = new Carried();
  const title = getByRole('heading', { name: row.paper.title });
  expect(title.getAttribute('draggable')).toBe('true');
  fireEvent(title, Object.assign(new Event('dragstart', { bubbles: true }), { dataTransfer }));
  expect(Object.fromEntries(dataTransfer.data)).toEqual({
    'text/uri-list': `https://arxiv.org/abs/${row.paper.id}`,
    'text/plain': 'Lamps & <b>Light</b>',
  });
  expect(dataTransfer.effectAllowed).toBe('copyLink');
});
