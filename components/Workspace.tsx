import { LateReader } from './late-reader.ts';
import { Panel } from './Panel.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';
import { useWide } from './use-wide.ts';
import styles from './Workspace.module.css';

/** The panel alone or, where there is room, with the open paper beside it. */
export function Workspace({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const isWide = useWide();
  const { rows, openIds } = view;
  const beside = isWide ? rows.findLast(({ paper }) => openIds.has(paper.id)) : undefined;
  return (
    <div class={isWide ? styles.wide : undefined}>
      <Panel view={view} actions={actions} opensBeside={isWide} />
      {isWide && (
        <LateReader
          row={beside}
          showsFigures={view.settings.figures}
          mediaHosts={view.mediaHosts}
          query={view.query}
          marks={view.marks}
          now={view.now}
          actions={actions}
        />
      )}
    </div>
  );
}
