import { late } from './late.ts';
import type { PanelActions, PanelView } from './panel-view.ts';

const LateEmptyScreen = late(async () => (await import('./EmptyScreen.tsx')).EmptyScreen);
const LateSearchStart = late(async () => (await import('./SearchStart.tsx')).SearchStart);

/** What stands where there is no list of papers. */
export function NoList({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const { screen } = view;
  if (screen === 'list') return null;
  if (screen === 'search-start') return <LateSearchStart view={view} actions={actions} />;
  return <LateEmptyScreen name={screen} view={view} actions={actions} />;
}
