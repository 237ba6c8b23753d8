import type { Notice } from '../../components/notice.ts';
import type { PanelActions } from '../../components/panel-view.ts';
import type { CommunityReply } from '../../papers/community.ts';
import { paperLinks } from '../../papers/links.ts';
import type { PanelState } from './panel-state.ts';
import type { PanelStore } from './panel-store.ts';

/** What an open paper offers beside its marks. */
export type PaperActions = Pick<PanelActions, 'readCommunity' | 'copyLink' | 'copyCitation'>;

/** Copies what an open paper offers, and asks the Hub for what is not stored. */
export function paperActions(
  state: PanelState,
  store: Pick<PanelStore, 'recordProblem'>,
  notify: (notice: Notice) => void,
): PaperActions {
  const copy = async (text: () => string | Promise<string>) => {
    try {
      await navigator.clipboard.writeText(await text());
      notify({ kind: 'copied' });
    } catch (error) {
      console.error('Paperboy:', error);
      notify({ kind: 'copy-failed' });
    }
  };
  const reader = async () => {
    const { communityReader } = await import('./read-community.ts');
    return communityReader({
      source: () => state.data.peek()?.source,
      recordProblem: (problem) => store.recordProblem(problem),
    });
  };
  let opened: ReturnType<typeof reader> | undefined;

  return {
    readCommunity: async (id) => {
      try {
        opened ??= reader();
        return await (await opened)(id);
      } catch (error) {
        console.error('Paperboy:', error);
        opened = undefined;
        const failed: CommunityReply = { kind: 'failed', trouble: 'storage-broken' };
        return failed;
      }
    },
    copyLink: (paper) => copy(() => paperLinks(paper).arxiv),
    copyCitation: (paper, style) =>
      copy(async () => {
        const { citationStyles } = await import('../../papers/citations/registry.ts');
        return citationStyles[style].write(paper);
      }),
  };
}
