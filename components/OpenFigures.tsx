import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { figureHost } from '../papers/figure-host.ts';
import { type MediaHost, mediaPattern, promisedKind } from '../papers/media.ts';
import type { Paper } from '../papers/paper.ts';
import styles from './Figures.module.css';
import { late } from './late.ts';
import { MediaLine } from './MediaLine.tsx';
import type { PanelActions } from './panel-view.ts';

/** Loaded where figures are wanted. */
const LateFigures = late(async () => (await import('./Figures.tsx')).Figures);

interface Props {
  paper: Paper;
  /** Figures are shown without being asked for. */
  isWanted: boolean;
  /** Hosts that the user allows; undefined until the browser has said so. */
  hosts: ReadonlySet<MediaHost> | undefined;
  actions: Pick<PanelActions, 'loadMedia' | 'askHosts'>;
}

/** The figures of an open paper, or the button that shows them this once. */
export function OpenFigures({ paper, isWanted, hosts, actions }: Props) {
  const [isAllowed, setAllowed] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const { media } = paper;
  if (media.length === 0) return null;
  const figures = <LateFigures paper={paper} isInList={false} load={actions.loadMedia} />;
  // Links alone fetch nothing.
  if (isAllowed || !media.some(promisedKind)) return figures;
  if (isWanted && hosts?.has(figureHost)) return figures;
  const ask = async () => {
    const isGranted = await actions.askHosts([mediaPattern(figureHost)]);
    setAllowed(isGranted);
    setRefused(!isGranted);
  };
  if (isWanted) return hosts && <MediaLine hosts={[figureHost]} isRefused={isRefused} ask={ask} />;
  return (
    <div>
      <button type="button" class={styles.more} onClick={ask}>
        {i18n.t('figure.show', media.length)}
      </button>
      {isRefused && (
        <p class={styles.refused} role="status">
          {i18n.t('figure.notAllowed', [figureHost])}
        </p>
      )}
    </div>
  );
}
