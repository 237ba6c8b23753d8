import { i18n } from '#i18n';
import { upvoteBounds } from '../papers/query/facets.ts';
import { wholeNumber } from './format.ts';
import styles from './UpvoteFacet.module.css';

/** Steps worth a button; the drawing shows all buckets. */
const steps = [5, 10, 25, 50, 100, 200];
const width = 8;
const height = 36;

interface Props {
  /** Papers of each bucket. */
  counts: readonly number[];
  /** True for the step that the list is narrowed to. */
  isChosen: (least: number) => boolean;
  choose: (least: number) => void;
}

/** How the upvotes of the papers at hand are spread, as a small picture, and steps to choose from. */
export function UpvoteFacet({ counts, isChosen, choose }: Props) {
  const most = Math.max(1, ...counts);
  const atLeast = (least: number) =>
    counts.reduce((sum, count, at) => ((upvoteBounds[at] ?? 0) >= least ? sum + count : sum), 0);
  return (
    <>
      <svg
        class={styles.picture}
        viewBox={`0 0 ${counts.length * width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {counts.map((count, at) => {
          const bar = count === 0 ? 0 : Math.max(1.5, (count / most) * height);
          return (
            <rect key={at} x={at * width} y={height - bar} width={width - 1} height={bar}>
              <title>{`${upvoteBounds[at]}: ${count}`}</title>
            </rect>
          );
        })}
      </svg>
      <p class={styles.axis} aria-hidden="true">
        <span>{upvoteBounds[0]}</span>
        <span>{i18n.t('facet.upvotesAre', [`≥${upvoteBounds.at(-1)}`])}</span>
      </p>
      <div class={styles.steps}>
        {steps.map((least) => (
          <button
            type="button"
            key={least}
            class={styles.step}
            aria-pressed={isChosen(least)}
            onClick={() => choose(least)}
          >
            {i18n.t('facet.upvotesAre', [`≥${least}`])}{' '}
            <span class={styles.count}>{wholeNumber(atLeast(least))}</span>
          </button>
        ))}
      </div>
    </>
  );
}
