import { i18n } from '#i18n';
import type { Momentum } from '../papers/momentum.ts';
import { wholeNumber } from './format.ts';
import styles from './Sparkline.module.css';

const width = 28;
const height = 10;

/** The way of the counts as a line from the first, at the bottom, to the last, at the top. */
function wayOf(points: Momentum['points']): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const least = Math.min(...points.map(([, upvotes]) => upvotes));
  const most = Math.max(...points.map(([, upvotes]) => upvotes));
  const across = width / Math.max(1, last[0] - first[0]);
  const up = height / Math.max(1, most - least);
  return points
    .map(([at, upvotes]) => [(at - first[0]) * across, height - (upvotes - least) * up])
    .map((place) => place.map((length) => Number(length.toFixed(1))).join(','))
    .join(' ');
}

/** How the upvotes moved of late, as a line; its words are for the pointer and for assistive technology. */
export function Sparkline({ momentum }: { momentum: Momentum }) {
  const { points, rise, hours, isRising } = momentum;
  const [more, within] = [wholeNumber(rise), wholeNumber(hours)];
  const words = isRising
    ? i18n.t('momentum.risingBy', [more, within])
    : i18n.t('momentum.roseBy', [more, within]);
  return (
    <span class={styles.momentum} title={words} data-momentum={isRising ? 'rising' : 'rose'}>
      <svg class={styles.line} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <polyline points={wayOf(points)} />
      </svg>
      {isRising && (
        <span class={styles.rising} aria-hidden="true">
          {i18n.t('momentum.rising')}
        </span>
      )}
      <span class="visually-hidden">{words}</span>
    </span>
  );
}
