import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Paper } from '../papers/paper.ts';
import { isUnmet, type PaperRow } from '../papers/paper-row.ts';
import { momentDay, shortDay, wholeNumber } from './format.ts';
import { Keywords } from './Keywords.tsx';
import { late } from './late.ts';
import { Marked, type Marks } from './Marked.tsx';
import { OpenFigures } from './OpenFigures.tsx';
import styles from './OpenPaper.module.css';
import { PaperLinks } from './PaperLinks.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

const LaterKeepBox = late(() => import('./KeepBox.tsx').then((part) => part.KeepBox));
const LaterMuteMenu = late(() => import('./MuteMenu.tsx').then((part) => part.MuteMenu));

/** More names than these wait behind a button: 3,303 have been seen. */
const authorsShown = 30;
/** Names to a block: the browser lays out only the blocks that are in view. */
const blockNames = 200;

/** Names as few text nodes: thousands of elements, or one text of 60 kB, would be felt. */
function inBlocks(names: readonly string[]): string[] {
  const count = Math.ceil(names.length / blockNames);
  return Array.from({ length: count }, (_, at) => {
    const block = names.slice(at * blockNames, (at + 1) * blockNames).join(', ');
    return at < count - 1 ? `${block}, ` : block;
  });
}

function Authors({ authors }: Paper) {
  const [isWhole, setWhole] = useState(false);
  if (authors.length === 0) return null;
  const isCut = !isWhole && authors.length > authorsShown;
  const [first, ...others] = inBlocks(isCut ? authors.slice(0, authorsShown) : authors);
  return (
    <div class={styles.authors} dir="auto">
      <span class="visually-hidden">{i18n.t('open.authors')}: </span>
      {first}
      {others.map((names, index) => (
        <div key={index} class={styles.block}>
          {names}
        </div>
      ))}
      {isCut && ' … '}
      {isCut && (
        <button type="button" class={styles.all} onClick={() => setWhole(true)}>
          {i18n.t('open.allAuthors', [wholeNumber(authors.length)])}
        </button>
      )}
    </div>
  );
}

function Origin({ paper, now }: { paper: Paper; now: number }) {
  const [day, ...others] = paper.days.toReversed();
  const parts = [
    day && i18n.t('open.submitted', [shortDay(day, now)]),
    others.length > 0 &&
      i18n.t('open.alsoOn', [others.map((one) => shortDay(one, now)).join(', ')]),
    paper.submitter && i18n.t('open.submittedBy', [paper.submitter]),
    paper.publishedAt !== undefined &&
      i18n.t('card.arxivDate', [momentDay(paper.publishedAt, now)]),
  ];
  return <p class={styles.origin}>{parts.filter(Boolean).join(' · ')}</p>;
}

/** Everything that is known of a paper, inside its card. */
export function OpenPaper({
  row,
  showsFigures,
  mediaHosts,
  query,
  marks,
  now,
  actions,
}: {
  row: PaperRow;
  /** Figures are shown without being asked for. */
  showsFigures: boolean;
  mediaHosts: PanelView['mediaHosts'];
  /** What the list is narrowed to. */
  query: string;
  marks: Marks | undefined;
  now: number;
  actions: PanelActions;
}) {
  const { paper } = row;
  const paragraphs = paper.abstract.split('\n\n').filter(Boolean);
  const { withdrawnAt } = paper;
  return (
    <div class={styles.open}>
      {withdrawnAt !== undefined && (
        <p class={styles.withdrawn}>{i18n.t('open.withdrawn', [momentDay(withdrawnAt, now)])}</p>
      )}
      {paper.summary && (
        <p class={styles.summary} dir="auto">
          {/* Isolated: the summary's own words decide the direction. */}
          <bdi class={styles.label}>{i18n.t('open.summary')}</bdi>{' '}
          <Marked text={paper.summary} marks={marks} />
        </p>
      )}
      <div class={styles.abstract} dir="auto">
        {paragraphs.length === 0 && <p>{i18n.t('open.noAbstract')}</p>}
        {paragraphs.map((paragraph, index) => (
          <p key={index}>
            <Marked text={paragraph} marks={marks} />
          </p>
        ))}
      </div>
      <LaterKeepBox key={paper.id} row={row} actions={actions} />
      <PaperLinks paper={paper} now={now} actions={actions} />
      <OpenFigures paper={paper} isWanted={showsFigures} hosts={mediaHosts} actions={actions} />
      <Authors {...paper} />
      <Keywords keywords={paper.keywords} query={query} setQuery={actions.setQuery} />
      <Origin paper={paper} now={now} />
      <div class={styles.acts}>
        <button type="button" onClick={() => actions.toggleSeen(paper.id)}>
          {i18n.t(isUnmet(row) ? 'open.markSeen' : 'open.markNew')}
        </button>
        <button type="button" onClick={() => actions.toggleHidden(paper.id)}>
          {i18n.t(row.mark?.hiddenAt === undefined ? 'open.hide' : 'open.showAgain')}
        </button>
        <button type="button" onClick={() => actions.toggleSelected(paper.id)}>
          {i18n.t('open.select')}
        </button>
        <LaterMuteMenu paper={paper} actions={actions} />
      </div>
    </div>
  );
}
