import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Notice } from '../../../../components/notice.ts';
import { createPanelState } from '../../../../entrypoints/sidepanel/panel-state.ts';
import { paperActions } from '../../../../entrypoints/sidepanel/paper-actions.ts';
import { bibtexEntry } from '../../../../papers/citing/bibtex-entry.ts';
import { aPaper, fridayNoon } from '../../../fixtures/factories.ts';

const write = vi.fn<(text: string) => Promise<void>>();
beforeEach(() => {
  write.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText: write } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function actions() {
  const notices: Notice[] = [];
  const made = paperActions(
    createPanelState(fridayNoon, true),
    { recordProblem: async () => {} },
    (notice) => notices.push(notice),
  );
  return { ...made, notices };
}

const paper = aPaper({ id: '2611.00007' });

test('a link to the paper is copied, and it is said', async () => {
  const { copyLink, notices } = actions();
  copyLink(paper);
  await vi.waitFor(() => expect(notices).toEqual([{ kind: 'copied' }]));
  expect(write).toHaveBeenCalledExactlyOnceWith('https://arxiv.org/abs/2611.00007');
});

test('a citation is copied as BibTeX', async () => {
  const { copyCitation, notices } = actions();
  copyCitation(paper, 'bibtex');
  await vi.waitFor(() => expect(notices).toEqual([{ kind: 'copied' }]));
  expect(write).toHaveBeenCalledExactlyOnceWith(bibtexEntry(paper));
});

test('a browser that lets nothing be copied is told of', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  const { copyLink, notices } = actions();
  copyLink(paper);
  await vi.waitFor(() => expect(notices).toEqual([{ kind: 'copy-failed' }]));
});
