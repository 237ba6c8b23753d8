import { i18n } from '#i18n';
import type { Momentum } from '../papers/momentum.ts';
import type { Paper } from '../papers/paper.ts';
import { momentDay, shortDay, shortNumber } from './format.ts';
import { Icon, type IconName } from './Icon.tsx';
import { late } from './late.ts';
import styles from './PaperFacts.module.css';
import type { PanelView } from './panel-view.ts';

/** Counts come after the first frame, and so do their lines. */
const LaterSparkline = late(() => import('./Sparkline.tsx').then(({ Sparkline }) => Sparkline));

/** A number with its drawing; its words are for the pointer and for assistive technology. */
function Count({ icon, value, words }: { icon: IconName; value: number; words: string }) {
  return (
    <span class={icon === 'up' ? styles.upvotes : undefined} title={words}>
      <Icon name={icon} isFilled={icon === 'up'} />
      {shortNumber(value)}
      <span class="visually-hidden">{words}</span>
    </span>
  );
}

/** A word that gives way to its drawing where there is little room. */
function Word({ icon, words }: { icon: IconName; words: string }) {
  return (
    <span class={styles.word} title={words}>
      <Icon name={icon} />
      <span>{words}</span>
    </span>
  );
}

interface Props {
  paper: Paper;
  view: PanelView['view'];
  now: number;
  /** The open card says below when and where the paper came from. */
  isOpen: boolean;
  /** Everything that a closed card says beside its title is this one line. */
  isBrief: boolean;
  /** How its upvotes move, where that says something. */
  momentum?: Momentum | undefined;
}

/** What a paper is worth knowing by, on one line. */
export function PaperFacts({ paper, view, now, isOpen, isBrief, momentum }: Props) {
  const { upvotes, comments, githubStars = 0, publishedAt } = paper;
  const who = paper.organisation?.fullName ?? paper.authors[0];
  return (
    <p class={styles.facts} data-one-line={isBrief || undefined}>
      <Count icon="up" value={upvotes} words={i18n.t('card.upvotes', upvotes)} />
      {momentum && <LaterSparkline momentum={momentum} />}
      {comments > 0 && (
        <Count icon="comment" value={comments} words={i18n.t('card.comments', comments)} />
      )}
      {githubStars > 0 && (
        <Count icon="star" value={githubStars} words={i18n.t('card.stars', githubStars)} />
      )}
      {paper.githubRepo !== undefined && githubStars === 0 && (
        <Word icon="code" words={i18n.t('card.code')} />
      )}
      {paper.projectPage !== undefined && <Word icon="globe" words={i18n.t('card.project')} />}
      {paper.media.length > 0 && <Word icon="image" words={i18n.t('card.media')} />}
      {paper.withdrawnAt !== undefined && (
        <span class={styles.withdrawn}>{i18n.t('card.withdrawn')}</span>
      )}
      {view !== 'day' && paper.day !== '' && <span>{shortDay(paper.day, now)}</span>}
      {!isOpen && !isBrief && publishedAt !== undefined && (
        <span class={styles.date}>{i18n.t('card.arxivDate', [momentDay(publishedAt, now)])}</span>
      )}
      {isBrief && who !== undefined && (
        <span class={styles.who}>
          <bdi>{who}</bdi>
        </span>
      )}
    </p>
  );
}
