import { useState } from 'preact/hooks';
import { type MediaHost, mediaHostOf, mediaPattern } from '../papers/media.ts';
import { mediaWanted } from '../papers/media-wanted.ts';
import type { Paper } from '../papers/paper.ts';
import type { Settings } from '../papers/settings.ts';
import { Avatar } from './Avatar.tsx';
import { Figures } from './Figures.tsx';
import type { LoadMedia } from './held-media.ts';
import { MediaLine } from './MediaLine.tsx';
import type { PanelActions } from './panel-view.ts';

/** Hosts of pictures that the reader allows. */
type Hosts = ReadonlySet<MediaHost>;

/** The organisation's picture in a card, where its host is allowed. */
export function CardAvatar({ link, hosts, load }: { link: string; hosts: Hosts; load: LoadMedia }) {
  const host = mediaHostOf(link);
  return host && hosts.has(host) ? <Avatar link={link} load={load} /> : null;
}

/** The first figure of a closed card. */
export function CardFigure({ paper, load }: { paper: Paper; load: LoadMedia }) {
  return <Figures paper={paper} isInList load={load} />;
}

/** One line above a list whose pictures are wanted but not allowed. */
export function ListMediaLine({
  settings,
  hosts,
  actions,
}: {
  settings: Settings;
  hosts: Hosts;
  actions: Pick<PanelActions, 'askHosts'>;
}) {
  const [isRefused, setRefused] = useState(false);
  // The figures of open papers are asked for where they would stand.
  const missing = mediaWanted({ ...settings, figures: false }).filter((host) => !hosts.has(host));
  if (missing.length === 0) return null;
  const ask = async () => setRefused(!(await actions.askHosts(missing.map(mediaPattern))));
  return <MediaLine hosts={missing} isRefused={isRefused} ask={ask} />;
}
