import { i18n } from '#i18n';
import { figureHost, hasFigure } from '../papers/figure-host.ts';
import type { MediaHost } from '../papers/media.ts';
import type { Momentum } from '../papers/momentum.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { type PaperRow, statesOf } from '../papers/paper-row.ts';
import type { Settings } from '../papers/settings.ts';
import { carryPaper } from './carry-paper.ts';
import { wholeNumber } from './format.ts';
import { Icon } from './Icon.tsx';
import { late } from './late.ts';
import { LateAvatar, LateFigure, LateOpenPaper } from './late-views.ts';
import { Marked, type Marks } from './Marked.tsx';
import styles from './PaperCard.module.css';
import { PaperFacts } from './PaperFacts.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

const LaterKeptLine = late(() => import('./KeptLine.tsx').then((part) => part.KeptLine));
const LaterSelectBox = late(() => import('./SelectBox.tsx').then((part) => part.SelectBox));

/** The closed card shows two lines; more text would only cost layout. */
const teaserLength = 300;
/** Beyond so many authors their number says more than a second name. */
const manyAuthors = 50;

export interface CardProps {
  row: PaperRow;
  isOpen: boolean;
  /** It is open, beside the list. */
  isBeside?: boolean;
  isCurrent: boolean;
  /** Undefined while no paper is selected. */
  isSelected: boolean | undefined;
  /** 1-based, of `size`. */
  position: number;
  size: number;
  view: PanelView['view'];
  settings: Settings;
  mediaHosts: ReadonlySet<MediaHost> | undefined;
  /** What the list is narrowed to. */
  query: string;
  marks: Marks | undefined;
  now: number;
  momentum?: Momentum | undefined;
  actions: PanelActions;
}

function authorLine({ authors }: Paper): string {
  const [first = '', second] = authors;
  if (authors.length === 0) return i18n.t('card.noAuthors');
  if (authors.length > manyAuthors) {
    return i18n.t('card.manyAuthors', [first, wholeNumber(authors.length)]);
  }
  const shown = second === undefined ? first : `${first}, ${second}`;
  const more = authors.length - 2;
  return more > 0 ? i18n.t('card.moreAuthors', [shown, String(more)]) : shown;
}

/** What was searched for is in the abstract, as a rule; else the summary says more in two lines. */
function teaser({ summary, abstract }: Paper, marks: Marks | undefined): string {
  if (marks) return marks.excerpt(abstract || (summary ?? ''), teaserLength);
  return (summary ?? abstract).slice(0, teaserLength);
}

/** A paper at a glance; it opens in place. */
export function PaperCard({
  row,
  isOpen,
  isBeside = false,
  isCurrent,
  isSelected,
  position,
  size,
  view,
  settings,
  mediaHosts,
  query,
  marks,
  now,
  momentum,
  actions,
}: CardProps) {
  const { paper, mark, isNew } = row;
  const { density, avatars } = settings;
  // The room for a figure is kept until it is known that none is allowed.
  const isWithFigure =
    density === 'figures' &&
    !isOpen &&
    hasFigure(paper.media) &&
    mediaHosts?.has(figureHost) !== false;
  const avatar = avatars && paper.organisation?.avatar;
  const isSaved = mark?.savedAt !== undefined;
  const isBrief = density === 'compact' && !isOpen;
  const titleId = `title-${paper.id}`;
  const act = (action: (id: PaperId) => void) => () => {
    actions.moveCurrent(paper.id);
    action(paper.id);
  };
  return (
    <article
      class={styles.card}
      data-paper-id={paper.id}
      data-state={statesOf(row).join(' ')}
      data-current={isCurrent}
      data-density={density}
      data-beside={isBeside}
      data-selection={isSelected === undefined ? undefined : isSelected ? 'on' : 'off'}
      aria-labelledby={titleId}
      aria-posinset={position}
      aria-setsize={size}
      tabIndex={isCurrent ? 0 : -1}
      onFocusIn={() => actions.moveCurrent(paper.id)}
    >
      {isSelected !== undefined && (
        <LaterSelectBox paper={paper} isSelected={isSelected} actions={actions} />
      )}
      <h2
        class={styles.title}
        id={titleId}
        draggable
        onDragStart={(event) => carryPaper(event, paper)}
      >
        {isNew && <span class="visually-hidden">{i18n.t('card.new')}: </span>}
        <button
          type="button"
          class={styles.open}
          aria-expanded={isOpen || isBeside}
          onClick={act(actions.toggleOpen)}
        >
          <bdi>
            <Marked text={paper.title} marks={marks} />
          </bdi>
        </button>
      </h2>
      {mark?.hiddenAt !== undefined && <p class={styles.hidden}>{i18n.t('card.hidden')}</p>}
      <button
        type="button"
        class={styles.save}
        aria-pressed={isSaved}
        aria-label={i18n.t(isSaved ? 'card.saved' : 'card.save')}
        title={i18n.t(isSaved ? 'card.saved' : 'card.save')}
        onClick={act(actions.toggleSaved)}
      >
        <Icon name="bookmark" isFilled={isSaved} />
      </button>
      {!isBrief && (
        <p class={styles.by}>
          {paper.organisation && (
            <>
              {avatar && (
                <span class={styles.avatar}>
                  {mediaHosts && (
                    <LateAvatar link={avatar} hosts={mediaHosts} load={actions.loadMedia} />
                  )}
                </span>
              )}
              <b>
                <bdi>{paper.organisation.fullName}</bdi>
              </b>
              {' · '}
            </>
          )}
          <bdi>{authorLine(paper)}</bdi>
        </p>
      )}
      {!isOpen && !isBrief && (
        <p class={styles.teaser} dir="auto">
          <Marked text={teaser(paper, marks)} marks={marks} />
        </p>
      )}
      <PaperFacts
        paper={paper}
        view={view}
        now={now}
        isOpen={isOpen}
        isBrief={isBrief}
        momentum={momentum}
      />
      {!isOpen && mark && (mark.status || mark.note || mark.tags?.length) && (
        <LaterKeptLine mark={mark} />
      )}
      {isOpen && (
        <LateOpenPaper
          row={row}
          showsFigures={settings.figures}
          mediaHosts={mediaHosts}
          query={query}
          marks={marks}
          now={now}
          actions={actions}
        />
      )}
      {isWithFigure && (
        <div class={styles.figure}>
          {mediaHosts && <LateFigure paper={paper} load={actions.loadMedia} />}
        </div>
      )}
    </article>
  );
}
