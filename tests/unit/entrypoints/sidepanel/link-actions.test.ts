import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { linkActions } from '../../../../entrypoints/sidepanel/link-actions.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { aPanelState } from '../../../fixtures/panel-data.ts';

const row = aRow({ id: '2611.00001', githubRepo: 'https://github.com/a/b' });
const bare = aRow();

function withLinks() {
  const tabs = vi.spyOn(browser.tabs, 'create').mockReset();
  const [notify, open] = [vi.fn(), vi.fn()];
  const { openLink } = linkActions(aPanelState({ members: [row, bare] }), notify, open);
  return { tabs, notify, open, openLink };
}

test.each([
  ['pdf', 'https://arxiv.org/pdf/2611.00001'],
  ['arxiv', 'https://arxiv.org/abs/2611.00001'],
  ['hub', 'https://huggingface.co/papers/2611.00001'],
  ['code', 'https://github.com/a/b'],
] as const)(
  '“%s” opens in a tab in front or behind, and the paper counts as opened',
  (link, url) => {
    const { tabs, open, openLink } = withLinks();
    openLink(row.paper.id, link, false);
    openLink(row.paper.id, link, true);
    expect(tabs.mock.calls).toEqual([[{ url, active: true }], [{ url, active: false }]]);
    expect(open).toHaveBeenCalledWith(row.paper.id);
  },
);

test('a paper without code says so, and was not opened', () => {
  const { tabs, open, notify, openLink } = withLinks();
  openLink(bare.paper.id, 'code', false);
  expect(notify).toHaveBeenCalledExactlyOnceWith({ kind: 'no-code' });
  expect(tabs).not.toHaveBeenCalled();
  expect(open).not.toHaveBeenCalled();
});

test('a paper that is not in the list opens nothing', () => {
  const { tabs, openLink } = withLinks();
  openLink('2611.99999', 'pdf', false);
  expect(tabs).not.toHaveBeenCalled();
});
